CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`table` text NOT NULL,
	`slug` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `audit_by_entry` ON `audit` (`table`,`slug`);--> statement-breakpoint
CREATE TABLE `closures` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `confirmations` (
	`offer` text NOT NULL,
	`field` text NOT NULL,
	`day` text NOT NULL,
	`by` text,
	PRIMARY KEY(`offer`, `field`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `contributions` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`key` text NOT NULL,
	`text` text,
	`size` text,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `dates` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`date` text NOT NULL,
	`start` text,
	`end` text,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exceptions` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`date` text NOT NULL,
	`cancelled` integer NOT NULL,
	`start` text,
	`end` text,
	`note` text,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`id` integer PRIMARY KEY NOT NULL,
	`offer` text,
	`place` text,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`note` text,
	`checked_at` text,
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`place`) REFERENCES `places`(`slug`) ON UPDATE cascade ON DELETE cascade,
	CONSTRAINT "facts_one_owner" CHECK(("facts"."offer" is null) + ("facts"."place" is null) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facts_offer_key_unique` ON `facts` (`offer`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `facts_place_key_unique` ON `facts` (`place`,`key`);--> statement-breakpoint
CREATE TABLE `meta` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "meta_one_row" CHECK("meta"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `offer_audiences` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `offer_languages` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `offer_modes` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`mode` text NOT NULL,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `offer_topics` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `offers` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`organisation` text,
	`place` text,
	`town` text,
	`audience_note` text,
	`age_min` integer,
	`age_max` integer,
	`gender` text,
	`group_size` text,
	`mood` text,
	`entry` text,
	`course_start` text,
	`commitment` text,
	`referral` text,
	`anonymity` text,
	`staffing` text,
	`animals` text,
	`gear` text,
	`price_kind` text NOT NULL,
	`price_amount` real,
	`price_note` text,
	`time_note` text,
	`season_from` integer,
	`season_to` integer,
	`contact_role` text,
	`contact_phone` text,
	`contact_email` text,
	`contact_website` text,
	`contact_hours` text,
	`met_at_door` text,
	`trial` text,
	`capacity_state` text NOT NULL,
	`capacity_note` text,
	`capacity_updated` text,
	`children_declaration` text,
	`source_id` integer NOT NULL,
	`review_due` text,
	`origin` text NOT NULL,
	`seed_hash` text,
	`edited_by` text,
	`edited_at` text,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`slug`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`place`) REFERENCES `places`(`slug`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`town`) REFERENCES `towns`(`slug`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_price_not_negative" CHECK("offers"."price_amount" >= 0),
	CONSTRAINT "offers_whole_season" CHECK(("offers"."season_from" is null) = ("offers"."season_to" is null))
);
--> statement-breakpoint
CREATE INDEX `offers_by_status` ON `offers` (`status`,`review_due`);--> statement-breakpoint
CREATE INDEX `offers_by_organisation` ON `offers` (`organisation`);--> statement-breakpoint
CREATE INDEX `offers_by_place` ON `offers` (`place`);--> statement-breakpoint
CREATE INDEX `offers_by_town` ON `offers` (`town`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`parent` text,
	`about` text,
	`website` text,
	`email` text,
	`phone` text,
	`town` text,
	`faith` text,
	`source_id` integer,
	`origin` text NOT NULL,
	`seed_hash` text,
	`edited_by` text,
	`edited_at` text,
	`archived_at` text,
	FOREIGN KEY (`town`) REFERENCES `towns`(`slug`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `places` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`street` text,
	`postal_code` text,
	`town` text,
	`lat` real,
	`lng` real,
	`precision` text,
	`position_source` text,
	`stop_name` text,
	`stop_walking_metres` integer,
	`address_hidden` integer NOT NULL,
	`source_id` integer,
	`origin` text NOT NULL,
	`seed_hash` text,
	`edited_by` text,
	`edited_at` text,
	`archived_at` text,
	FOREIGN KEY (`town`) REFERENCES `towns`(`slug`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_whole_position" CHECK(("places"."lat" is null) = ("places"."precision" is null))
);
--> statement-breakpoint
CREATE TABLE `recurrences` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`every` text NOT NULL,
	`weekday` text NOT NULL,
	`nth` integer,
	`weeks` text,
	`start` text,
	`end` text,
	`from` text,
	`until` text,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`date` text NOT NULL,
	`confidence` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_url_date_confidence_unique` ON `sources` (`url`,`date`,`confidence`);--> statement-breakpoint
CREATE TABLE `towns` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`area` text NOT NULL,
	`postal_code` text,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`precision` text NOT NULL,
	`position_source` text NOT NULL,
	`origin` text NOT NULL,
	`seed_hash` text,
	`edited_by` text,
	`edited_at` text,
	`archived_at` text
);
--> statement-breakpoint
CREATE TABLE `visit_steps` (
	`offer` text NOT NULL,
	`ord` integer NOT NULL,
	`step` text NOT NULL,
	PRIMARY KEY(`offer`, `ord`),
	FOREIGN KEY (`offer`) REFERENCES `offers`(`slug`) ON UPDATE cascade ON DELETE cascade
);
