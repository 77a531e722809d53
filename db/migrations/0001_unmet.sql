CREATE TABLE `unmet` (
	`key` text NOT NULL,
	`town` text NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`key`, `town`)
) WITHOUT ROWID;
