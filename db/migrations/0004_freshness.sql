CREATE TABLE `asks` (
	`hash` text PRIMARY KEY NOT NULL,
	`owner` integer NOT NULL,
	`offer` text NOT NULL,
	`due` text NOT NULL,
	`round` integer NOT NULL,
	`asked_at` text NOT NULL,
	`answered_at` text,
	`answer` text,
	FOREIGN KEY (`owner`) REFERENCES `owners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_once` ON `asks` (`owner`,`due`,`round`);--> statement-breakpoint
CREATE INDEX `asks_of` ON `asks` (`offer`);--> statement-breakpoint
CREATE TABLE `owners` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`offer` text NOT NULL,
	`email` text NOT NULL,
	`rhythm` integer NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `owners_of` ON `owners` (`offer`,`email`);--> statement-breakpoint
CREATE TABLE `rings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`offer` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rings_of` ON `rings` (`offer`);