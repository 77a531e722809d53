CREATE TABLE `answer_times` (
	`offer` text NOT NULL,
	`days` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`offer`, `days`)
);
--> statement-breakpoint
CREATE TABLE `call_counts` (
	`month` text NOT NULL,
	`wait` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`month`, `wait`)
);
--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`first_name` text NOT NULL,
	`phone` text NOT NULL,
	`when` text NOT NULL,
	`sent_at` text NOT NULL,
	`taken_by` text,
	`called_at` text
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`offer` text NOT NULL,
	`kind` text NOT NULL,
	`first_name` text NOT NULL,
	`reach` text NOT NULL,
	`when` text NOT NULL,
	`hash` text,
	`own_hash` text NOT NULL,
	`letter` integer,
	`sent_at` text NOT NULL,
	`reminded_at` text,
	`answered_at` text,
	`answer` text,
	`words` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_hash_unique` ON `meetings` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_ownHash_unique` ON `meetings` (`own_hash`);--> statement-breakpoint
CREATE INDEX `meetings_of` ON `meetings` (`offer`);