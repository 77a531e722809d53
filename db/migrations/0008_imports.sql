CREATE TABLE `import_records` (
	`source` text NOT NULL,
	`record` text NOT NULL,
	`slug` text NOT NULL,
	`hash` text NOT NULL,
	`told` text NOT NULL,
	`at` text NOT NULL,
	`from` text NOT NULL,
	`gone_at` text,
	PRIMARY KEY(`source`, `record`),
	FOREIGN KEY (`source`) REFERENCES `import_sources`(`key`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_records_of` ON `import_records` (`slug`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`line` integer NOT NULL,
	`record` text NOT NULL,
	`title` text NOT NULL,
	`slug` text,
	`hash` text,
	`now_hash` text,
	`told` text,
	`changes` text,
	`perhaps` text,
	`problems` text,
	`chosen` text,
	`answer` text,
	PRIMARY KEY(`import`, `n`),
	FOREIGN KEY (`import`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_by_kind` ON `import_rows` (`import`,`kind`,`n`);--> statement-breakpoint
CREATE TABLE `import_sources` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`url` text,
	`licence` text NOT NULL,
	`share` integer NOT NULL,
	`trust` integer NOT NULL,
	`is_whole` integer NOT NULL,
	`columns` text NOT NULL,
	`every_days` integer,
	`pulled_on` text,
	`pull_said` text
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`from` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`pid` integer,
	`header` text,
	`why` text,
	`why_line` text,
	FOREIGN KEY (`source`) REFERENCES `import_sources`(`key`) ON UPDATE cascade ON DELETE cascade
);
