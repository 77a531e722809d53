/** Words that carry no wish of their own when others stand beside them. */
import { wordsOf } from '../danish/letters';

const setOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

/** They hold a sentence together. Another word's form or piece is never one of them. */
const QUIET = setOf(
  `jeg du han hun vi i de den det der dem en et at og eller men som er var vil ville kan kunne skal skulle må måtte
   har haft have få får fået blive bliver blevet været være gerne til på af for fra med om under over ved hos efter
   noget nogen nogle ingen mig min mit mine din dit dine sin sit sine os vores jer dig sig man her hvor hvad hvem
   hvordan hvornår når så også bare lidt meget mere mest andre anden andet alle alt hver da jo nok vel lige hvis fordi
   gad måske kunnet stadig igen kun nu ikke uden altid tit ofte aldrig før ind ud ned op nede ude inde hen hej tak sammen deres hans hendes ham hende
   jeres mellem gennem inden mens siden end dog både enten hverken blandt ad efterhånden
   the a an to and or of for with i in on at my me are am be do have you we us our there any how what who where can`,
);
/** They say a little: heard when nothing else is said. */
const FAINT = setOf(
  `lyst gå går gik gået komme kommer kom lave laver lavede sted steder godt god rigtig rigtigt helt hele tænke
   kende kender ved synes elsker interesseret interesserer interesse dyrke starte begynde deltage deltager leder søger
   søge finde find finder findes ønsker ønske prøve hjem hjemme nær nærheden omkring eksempel ting slags tilbud
   aktivitet aktiviteter gøre gør mangler brug bruge bor bo boede boet trænger folk mennesker person personer leve lever
   møde mødes mødt mødtes gider sidder ser ligger meget tidligere andres egen eget egne want would like some something find looking need help`,
);

const isOneLetter = (word: string) => word.length < 2 && !/\d/.test(word);
export const isQuiet = (word: string): boolean => QUIET.has(word) || isOneLetter(word);
export const isFaint = (word: string): boolean => isQuiet(word) || FAINT.has(word);
