/** Who in the municipality helps with what, from the municipality's own introduction, retold in plain words. */
import departments from '@/data/departments.json';

export const needs = departments.list;

/** A drawing beside each need; a need without one gets the speech bubble. */
const SIGNS = [
  { id: 'familieraadgivning', icon: 'users-round' },
  { id: 'boern-og-unge', icon: 'house' },
  { id: 'sundhedspleje', icon: 'baby' },
  { id: 'psykiatriraadgivning', icon: 'messages-square' },
  { id: 'misbrugscenter', icon: 'leaf' },
  { id: 'hjemmestoette', icon: 'hand-helping' },
  { id: 'handicapraadgivning', icon: 'compass' },
  { id: 'hjaelpemidler', icon: 'armchair' },
  { id: 'aktivitet', icon: 'sprout' },
  { id: 'frivilligt-arbejde', icon: 'hand-heart' },
];

export const signOf = (id: string): string => SIGNS.find((sign) => sign.id === id)?.icon ?? 'message-circle';
/** Giving has a colour of its own, always with the hand that gives. */
export const isGiving = (id: string): boolean => id === 'frivilligt-arbejde';
