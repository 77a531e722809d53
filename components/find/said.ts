/** What is said about an answer besides the places it holds: one file to fetch. */
export { Understood } from './Understood';
export { WaysOn } from './WaysOn';
