CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`to` text NOT NULL,
	`reach` text NOT NULL,
	`kind` text NOT NULL,
	`proposal` text,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`made_at` text NOT NULL,
	`sent_at` text,
	`attempts` integer NOT NULL,
	`next_at` text
);
--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`sent_at`,`next_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`proposal` text NOT NULL,
	`expires` integer NOT NULL,
	`used_at` text,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_of` ON `links` (`proposal`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal` text,
	`offer` text,
	`alt` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photos_of` ON `photos` (`offer`);--> statement-breakpoint
CREATE TABLE `proposal_acts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`proposal` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`undo` text,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_acts_of` ON `proposal_acts` (`proposal`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`target` text,
	`values` text NOT NULL,
	`note` text NOT NULL,
	`sender` text NOT NULL,
	`sent_at` text NOT NULL,
	`taken_by` text,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	`words` text NOT NULL,
	`version` integer NOT NULL,
	`form_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_formKey_unique` ON `proposals` (`form_key`);--> statement-breakpoint
CREATE INDEX `proposals_queue` ON `proposals` (`status`,`sent_at`);--> statement-breakpoint
CREATE INDEX `proposals_target` ON `proposals` (`target`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`staff` text NOT NULL,
	`begun` integer NOT NULL,
	`expires` integer NOT NULL,
	`is_whole` integer NOT NULL,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_of` ON `sessions` (`staff`);--> statement-breakpoint
CREATE INDEX `sessions_expire` ON `sessions` (`expires`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`kind` text NOT NULL,
	`password_hash` text,
	`otp_secret` text,
	`otp_step` integer,
	`wrong` integer NOT NULL,
	`wait_until` integer NOT NULL,
	`closed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_login_unique` ON `staff` (`login`);