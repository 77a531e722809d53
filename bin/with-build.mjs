// Loaded before a program that starts Next itself: tells it which build is the one of the sources as they stand now.
import process from 'node:process';
import { buildFolder } from './builds.mjs';

process.env.NEXT_DIST ??= buildFolder();
