/** «Din første gang»: what is known of it, step by step, and the questions that are good to ask about the rest. */
import { Icon } from '@/components/shell/Icon';
import { Logo } from '@/components/shell/Logo';
import css from './offer.module.css';

export function FirstVisit(props: {
  title: string;
  /** Known steps; empty when nobody has told. */
  steps: { text: string; icon: string }[];
  unknown: string;
  /** Empty when the first time is told. */
  questions: string[];
  calm: string;
}) {
  return (
    <section className={css.first} aria-labelledby="foerste-gang">
      <h2 id="foerste-gang">
        <Logo size={48} />
        {props.title}
      </h2>
      {props.steps.length > 0 && (
        <ol className={`bare ${css.steps}`}>
          {props.steps.map(({ text, icon }) => (
            <li key={text}>
              <Icon name={icon} size={24} />
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {props.questions.length > 0 && (
        <>
          <p>{props.unknown}</p>
          <ul className={css.questions}>
            {props.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      <p className="stone">{props.calm}</p>
    </section>
  );
}
