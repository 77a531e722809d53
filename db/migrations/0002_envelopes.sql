CREATE TABLE `envelopes` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`days` integer NOT NULL,
	`expires` integer NOT NULL,
	`read_hash` blob NOT NULL,
	`write_hash` blob NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `envelopes_expires` ON `envelopes` (`expires`);