ALTER TABLE `letters` ADD `gone_at` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `own_hash` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `closed_at` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `next_step` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `calls_ownHash_unique` ON `calls` (`own_hash`);--> statement-breakpoint
ALTER TABLE `meetings` ADD `who` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `told_at` text;