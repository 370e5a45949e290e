-- The council's own tables. The engine's (ACT_*) are made by V1. Ids: slugs for what officers name
-- (people, services, committees, measures), UUIDs for what happens (cycles, sections, mails).

-- people -----------------------------------------------------------------------------------------
create table person (
	id            text primary key,
	name          text        not null,
	job_title     text        not null default '',
	email         text        not null,
	phone         text        not null default '',
	roles         text[]      not null default '{}', -- OFFICER, REVIEWER, LEAD, ADMIN
	password_hash text,                               -- null: cannot sign in with a password yet
	active        boolean     not null default true
);
create unique index person_by_email on person (lower(email));

create table password_reset (
	token_hash bytea primary key,
	person_id  text        not null references person,
	expires_at timestamptz not null,
	used_at    timestamptz
);

-- Tries to sign in and the like, counted for all nodes together.
create table attempt (
	key   text        primary key, -- a hash: neither name nor address is kept
	tries int         not null,
	since timestamptz not null
);

-- The code of an authenticator app, for whoever wants it asked at sign-in; used_step 0: not confirmed yet.
create table sign_in_code (
	person_id text   primary key references person,
	secret    text   not null,
	used_step bigint not null
);

create table committee (
	id             text primary key,
	name           text    not null,
	body           text    not null default 'COMMITTEE', -- COMMITTEE, EXECUTIVE (DL7)
	outline        text    not null default 'NESTED',    -- NESTED, FLAT (PA1)
	officer_id     text    not null references person,
	standing_text  jsonb   not null default '{}',        -- the officer's own sections, PA4
	cover          jsonb   not null default '[]',        -- cover sheet fields in order, PA6
	stages         jsonb   not null default '{}'         -- overrides of TT2, working days before the meeting
);

-- What a committee asks of its authors' words; no row: no limits (C11).
create table committee_writing (
	committee_id text primary key references committee,
	soft_words   int,                              -- from here on the form says that it is getting long
	hard_words   int,                              -- a longer section is not sent
	short_forms  text    not null default ''       -- short forms that need no explanation, with spaces between
);

create table service (
	id                 text primary key,
	committee_id       text    not null references committee,
	name               text    not null,
	position           int     not null,
	lead_id            text    not null references person,
	deputy_id          text    references person,
	reviewer_id        text    not null references person,
	reviewer_deputy_id text    references person,
	active             boolean not null default true
);

-- Somebody acts for somebody else from one day to another (TT6). Both may act.
create table cover (
	id        uuid primary key,
	person_id text        not null references person,
	cover_id  text        not null references person,
	from_day  date        not null,
	until_day date        not null,
	set_by    text        not null references person,
	set_at    timestamptz not null
);
create index cover_by_person on cover (person_id, until_day);
create index cover_by_cover on cover (cover_id, until_day);

-- cycle ------------------------------------------------------------------------------------------
create table bank_holiday (
	day  date primary key,
	name text not null
);

create table closure_day (
	day  date primary key,
	name text not null
);

create table council_setting (
	name  text primary key,
	value text not null
);

create table reporting_cycle (
	id               uuid primary key,
	committee_id     text        not null references committee,
	committee_name   text        not null,
	year             int         not null, -- the financial year's first calendar year
	quarter          int         not null check (quarter between 1 and 4),
	meeting          date        not null,
	state            text        not null, -- OPEN, CHECKING, PUBLISHED, CLOSED, CANCELLED
	timetable        jsonb       not null,
	outline          text        not null,
	standing_text    jsonb       not null,
	cover            jsonb       not null,
	opened_at        timestamptz not null,
	opened_by        text        not null references person,
	compiled_at      timestamptz,
	cancel_reason    text
);
create unique index one_live_cycle on reporting_cycle (committee_id, year, quarter) where state <> 'CANCELLED';

create table section (
	id             uuid primary key,
	cycle_id       uuid        not null references reporting_cycle,
	service_id     text        not null references service,
	service_name   text        not null, -- as it was when the cycle opened, TT9
	position       int         not null,
	lead_id        text        not null references person,
	deputy_id      text        references person,
	reviewer_id    text        not null references person,
	reviewer_deputy_id text    references person,
	state          text        not null, -- SectionState
	round          int         not null default 1, -- 1 at first asking, +1 with every return or reopening
	draft_due      timestamptz not null,
	review_due     timestamptz,
	nil_reason     text,                 -- set: nothing to report
	gap            text,                 -- at compile: TO_FOLLOW, OMITTED, DEFERRED
	excuse_reason  text,
	sent_at        timestamptz,
	sent_by        text        references person,
	sent_via       text,
	decided_at     timestamptz,
	decided_by     text        references person,
	unique (cycle_id, service_id)
);
create index section_by_lead on section (lead_id);
create index section_by_reviewer on section (reviewer_id);

-- How a committee chases its sections and takes late ones: CommitteeRules. No row: the defaults.
create table committee_rules (
	committee_id text  primary key references committee,
	rules        jsonb not null
);

-- Every change of a running cycle's timetable, with its reason (B2, DL5).
create table timetable_change (
	id         bigint generated always as identity primary key,
	cycle_id   uuid        not null references reporting_cycle,
	changed_at timestamptz not null,
	changed_by text        references person, -- null: the calendar
	cause      text        not null,          -- CALENDAR, MEETING, DATE
	reason     text        not null,
	before     jsonb       not null,
	after      jsonb       not null
);
create index timetable_change_by_cycle on timetable_change (cycle_id, id);

-- ask --------------------------------------------------------------------------------------------
-- Meetings for which a cycle will be opened.
create table planned_meeting (
	id           uuid primary key,
	committee_id text        not null references committee,
	year         int         not null,
	quarter      int         not null check (quarter between 1 and 4),
	meeting      date        not null,
	planned_by   text        not null references person,
	planned_at   timestamptz not null,
	unique (committee_id, year, quarter)
);

-- Leads are asked before a cycle opens whether a service is still theirs (A7, N9).
create table lead_check (
	id           uuid primary key,
	meeting_id   uuid        not null references planned_meeting on delete cascade,
	service_id   text        not null references service,
	person_id    text        not null references person, -- the lead of that day
	token_hash   bytea       not null,                   -- one link for all of a person's services of a meeting
	asked_on     date        not null,
	chased_on    date,                                   -- the assistant director was asked instead
	answer       text,                                   -- MINE, NOT_ME; null: none yet
	successor_id text        references person,
	words        text        not null default '',
	answered_at  timestamptz,
	answered_by  text        references person,
	answered_via text,
	unique (meeting_id, service_id)
);
create index lead_check_by_token on lead_check (token_hash);

-- draft ------------------------------------------------------------------------------------------
-- The working copy of a section: what the author typed, exactly, and the revision that two editors compare (LK5).
create table draft (
	section_id uuid primary key references section,
	revision   int         not null,
	words      text        not null,               -- light Markdown as typed
	figures    jsonb       not null default '{}',  -- measure code -> as typed
	nil_reason text        not null default '',
	saved_at   timestamptz not null,
	saved_by   text        not null references person,
	saved_via  text        not null
);

-- Every save, and every text that was sent or approved: nothing typed is ever lost.
create table draft_save (
	id         bigint generated always as identity primary key,
	section_id uuid        not null references section,
	revision   int         not null,
	kind       text        not null, -- SAVED, CONFLICT, SENT, APPROVED
	round      int         not null,
	words      text        not null,
	figures    jsonb       not null,
	nil_reason text        not null,
	saved_at   timestamptz not null,
	saved_by   text        not null references person,
	saved_via  text        not null,
	item_ids   text[]      not null default '{}' -- lasting identities of the items in the words, in order
);
create index draft_save_by_section on draft_save (section_id, id);

-- Parts of a section that its lead passed to colleagues (C8); what came back waits here to be taken over.
create table contribution (
	id          uuid primary key,
	section_id  uuid        not null references section,
	person_id   text        not null references person,
	measures    text[]      not null,
	part        text        not null,      -- what text is asked for; empty: figures only
	note        text        not null,
	asked_by    text        not null references person,
	asked_at    timestamptz not null,
	version     int         not null default 1,
	token_hash  bytea       not null unique, -- SHA-256, as with invitations (LK2)
	words       text        not null default '',
	figures     jsonb       not null default '{}',
	items       jsonb       not null default '[]', -- passed items: identity, number, words then, words now
	saved_at    timestamptz,
	returned_at timestamptz,
	taken_at    timestamptz,
	revoked_at  timestamptz
);
create index contribution_by_section on contribution (section_id);

-- hint_left: what an author looked at and leaves as it is (C12) ------------------------------------
create table hint_left (
	section_id uuid        not null references section,
	mark       text        not null,      -- the kind of the hint, and the words around it
	left_at    timestamptz not null,
	left_by    text        not null references person,
	primary key (section_id, mark)
);

-- evidence: files beside a section or a figure (C10) -------------------------------------------------
create table evidence (
	id           uuid primary key,
	section_id   uuid        not null references section,
	measure_code text,                    -- null: the section as a whole
	name         text        not null,
	type         text        not null,    -- by its first bytes
	size         int         not null,
	publish      boolean     not null,    -- as an appendix; otherwise evidence only
	scanned      boolean     not null,    -- a virus scanner looked at it
	pages        int         not null,    -- 0 for files without pages of their own
	tagged       boolean     not null,    -- it says its structure to a screen reader, or is no PDF
	added_at     timestamptz not null,
	added_by     text        not null references person,
	removed_at   timestamptz,
	sha256       bytea       not null,
	content      bytea       not null,
	unique (section_id, name, sha256)
);

-- review -----------------------------------------------------------------------------------------
create table review_decision (
	id         bigint generated always as identity primary key,
	section_id uuid        not null references section,
	round      int         not null,
	decision   text        not null, -- APPROVE, RETURN, SEND_BACK (by the officer), REOPEN, LEVEL_1, LEVEL_1:finance (others still to come)
	comment    text        not null default '',
	decided_at timestamptz not null,
	decided_by text        not null references person,
	fingerprint text,                -- of what was decided on, N15
	unique (section_id, round, decision)
);

-- The latest decision on each piece of a section: an item's identity, figure:CODE, lead-in, nil (F5, N7).
create table piece_verdict (
	section_id  uuid        not null references section,
	piece       text        not null,
	approved    boolean     not null,
	fingerprint text        not null, -- of what was decided on: a piece with another one is undecided again
	round       int         not null,
	decided_at  timestamptz not null,
	decided_by  text        not null references person,
	primary key (section_id, piece)
);

-- Comments in threads, each on a piece or on the whole section (F3).
create table section_comment (
	id          bigint generated always as identity primary key,
	section_id  uuid        not null references section,
	piece       text        not null,            -- empty: the whole section
	label       text        not null,            -- what the piece was called then, such as 3.1.5
	answers     bigint      references section_comment,
	kind        text        not null,            -- CHANGE, QUESTION, ANSWER, EDIT, RECALL
	words       text        not null,
	round       int         not null,
	said_at     timestamptz not null,
	said_by     text        not null references person,
	resolved_at timestamptz,
	resolved_by text        references person
);
create index section_comment_by_section on section_comment (section_id, id);

-- What a reviewer has marked to go back and not decided yet: the same on every page and device.
create table review_mark (
	section_id uuid not null references section,
	round      int  not null,
	person_id  text not null references person,
	piece      text not null,
	words      text not null,
	primary key (section_id, round, person_id, piece)
);

-- Who signs a section off at the level that is reviewed now, side by side, and what it means: as the decision table said (F1).
create table review_seat (
	section_id uuid    not null references section,
	seat       int     not null, -- from 0
	level      int     not null,
	chosen     text    not null, -- director, or a person's id
	meaning    text    not null,
	last       boolean not null,
	colleague  text    references person, -- to whom the person gave it
	passed_by  text    references person,
	passed_at  timestamptz,
	primary key (section_id, seat)
);

-- Who was sent a section to read, for information.
create table review_reader (
	section_id uuid not null references section,
	person_id  text not null references person,
	primary key (section_id, person_id)
);

-- Which sent text a reviewer looked at last, and which one before it (F4).
create table review_look (
	section_id uuid        not null references section,
	person_id  text        not null references person,
	save_id    bigint      not null references draft_save,
	before_id  bigint      references draft_save,
	looked_at  timestamptz not null,
	primary key (section_id, person_id)
);

-- figures ----------------------------------------------------------------------------------------
create table measure (
	code            text primary key,      -- FG1: text, such as CSU12 or E4a
	service_id      text    not null references service,
	position        int     not null,
	title           text    not null,
	definition      text    not null default '',
	unit            text    not null,      -- Unit
	decimals        int     not null default 0 check (decimals between 0 and 6),
	polarity        text    not null,      -- HIGHER, LOWER, RANGE, NONE
	tolerance       numeric,
	tolerance_kind  text,                  -- RELATIVE_PERCENT, POINTS, ABSOLUTE
	aggregation     text    not null default 'LATEST',
	frequency       text    not null default 'QUARTERLY',
	owner           text    not null default '',
	effective_from  date,                  -- first day of its first quarter; null: always
	effective_until date,                  -- first day of its last quarter; null: still reported
	comparable_from date,                  -- FG7: earlier quarters were counted differently
	check ((tolerance is null) = (tolerance_kind is null))
);
create unique index measure_by_code on measure (lower(code));
create index measure_by_service on measure (service_id, position);

create table measure_target (
	measure_code text    not null references measure,
	year         int     not null,
	quarter      int     not null check (quarter between 1 and 4),
	low          numeric not null,         -- a single target has low = high; no row: data only
	high         numeric not null check (high >= low),
	primary key (measure_code, year, quarter)
);

create table result (
	measure_code   text    not null references measure,
	year           int     not null,
	quarter        int     not null check (quarter between 1 and 4),
	state          text    not null,        -- ResultState, FG2
	typed          text    not null,        -- FG3: what was typed
	value          numeric,                 -- and the number beside it
	reason         text    not null default '',
	expected       text    not null default '',
	commentary     text    not null default '',
	set_by_hand    text,                    -- FG6: a rating that replaces the computed one
	by_hand_reason text    not null default '',
	section_id     uuid    references section,
	approved       boolean not null default false,
	primary key (measure_code, year, quarter)
);
create index result_by_section on result (section_id);

-- A figure that was published and is now another (FG9).
create table restatement (
	id           bigint generated always as identity primary key,
	measure_code text        not null references measure,
	year         int         not null,
	quarter      int         not null check (quarter between 1 and 4),
	before       text        not null, -- as it was typed
	after        text        not null,
	reason       text        not null, -- public
	restated_by  text        not null references person,
	restated_at  timestamptz not null
);
create index restatement_by_measure on restatement (measure_code);

-- ask: personal links ------------------------------------------------------------------------------
create table invitation (
	id         uuid primary key,
	section_id uuid        not null references section,
	person_id  text        not null references person,
	version    int         not null default 1,
	token_hash bytea       not null unique, -- SHA-256 of the token; the token itself is never stored (LK2)
	created_at timestamptz not null,
	revoked_at timestamptz,
	unique (section_id, person_id)
);

-- More time for one section: asked for by its author, or given by the officer (B6); an exception when late (B5).
create table more_time (
	id          uuid primary key,
	section_id  uuid        not null references section,
	round       int         not null,
	was_due     timestamptz not null,
	late        boolean     not null,      -- asked for after the due time: an exception
	asked_at    timestamptz not null,
	asked_by    text        references person, -- null: the officer gave it unasked
	asked_via   text        not null,
	wanted      date        not null,
	reason      text        not null,
	state       text        not null,      -- OPEN, GRANTED, REFUSED, LAPSED
	decided_at  timestamptz,
	decided_by  text        references person,
	answer      text        not null default ''
);
create index more_time_by_section on more_time (section_id, asked_at);
create unique index one_open_request on more_time (section_id) where state = 'OPEN';

-- mail -------------------------------------------------------------------------------------------
create table outbox (
	id           uuid primary key,
	dedupe_key   text        not null unique, -- event, subject, person, sequence
	template     text        not null,        -- <step>-<event>
	person_id    text        not null references person,
	cycle_id     uuid        references reporting_cycle,
	section_id   uuid        references section,
	details      jsonb       not null default '{}', -- what the template needs beyond the ids; never a token
	state        text        not null,        -- QUEUED, SENDING, SENT, FAILED, DROPPED
	not_before   timestamptz not null,
	attempts     int         not null default 0,
	first_attempt timestamptz,                -- given up 24 hours after it
	next_attempt timestamptz not null,
	leased_until timestamptz,                 -- while SENDING, in the database's own time: replayed after it
	digest       uuid,                        -- shared by rows that are sent as one mail
	incident     boolean     not null default false, -- failed, and open on its section
	address      text,
	subject      text,
	message_id   text,
	sent_at      timestamptz,
	error        text,
	fact         text,                        -- what came back: AWAY, BOUNCED (N10)
	fact_at      timestamptz,
	away_until   date,
	created_at   timestamptz not null
);
create index outbox_due on outbox (next_attempt) where state in ('QUEUED', 'SENDING');
create index outbox_by_section on outbox (section_id);
create index outbox_by_cycle on outbox (cycle_id);
create index outbox_by_person on outbox (person_id, sent_at);

-- What came to the mailbox for replies: each mail is taken in once.
create table incoming_mail (
	message_id  text primary key,
	received_at timestamptz not null,
	outcome     text
);

-- The development mailbox: everyone's inbox while no SMTP server is configured.
create table mailbox (
	id          bigint generated always as identity primary key,
	message_id  text        not null,
	recipient   text        not null,
	subject     text        not null,
	received_at timestamptz not null,
	message     bytea       not null
);

create table scheduled_tasks (
	task_name            text        not null,
	task_instance        text        not null,
	task_data            bytea,
	execution_time       timestamptz not null,
	picked               boolean     not null,
	picked_by            text,
	last_success         timestamptz,
	last_failure         timestamptz,
	consecutive_failures int,
	last_heartbeat       timestamptz,
	version              bigint      not null,
	priority             smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);

-- compile ----------------------------------------------------------------------------------------
-- What the proof found and the officer accepted with a reason, instead of sending it back (PA7).
create table accepted_finding (
	cycle_id    uuid        not null references reporting_cycle,
	finding     text        not null,
	reason      text        not null,
	accepted_at timestamptz not null,
	accepted_by text        not null references person,
	primary key (cycle_id, finding)
);

-- The council's words and what they mean (N21).
create table glossary_term (
	term    text primary key,
	meaning text not null
);

-- What the officer set for one paper alone.
create table paper_setting (
	cycle_id uuid primary key references reporting_cycle,
	summary  text not null default '' -- the sentence on all figures; empty: the computed one
);

-- What only Part II of the agenda has: a section (item '') or one of its items (PA10).
create table exempt_mark (
	section_id uuid        not null references section,
	item       text        not null,
	paragraph  int         not null check (paragraph between 1 and 7), -- of Part 1 of Schedule 12A
	reason     text        not null, -- the public interest test: public
	marked_by  text        not null references person,
	marked_at  timestamptz not null,
	primary key (section_id, item)
);

-- What a committee agreed that its papers say where a section is missing or has nothing to report (PA8).
create table gap_wording (
	committee_id text not null references committee,
	kind         text not null, -- GapKind, or NIL
	words        text not null,
	primary key (committee_id, kind)
);

-- Fields of the cover sheet that other officers fill in (PA6, TT2).
create table officer_comment (
	id          uuid primary key,
	cycle_id    uuid        not null references reporting_cycle,
	field       text        not null,
	person_id   text        not null references person,
	due         date        not null,
	asked_at    timestamptz not null,
	asked_by    text        not null references person,
	comment     text,                 -- null: not answered; "None" must be typed
	answered_at timestamptz
);
create unique index officer_comment_by_field on officer_comment (cycle_id, lower(field));

-- Word files that an officer edited and brought back, until they are taken over or not (G12).
create table word_edit (
	id       uuid primary key,
	cycle_id uuid        not null references reporting_cycle,
	name     text        not null,
	content  bytea       not null,
	added_at timestamptz not null,
	added_by text        not null references person
);

-- The Word file that papers are written into (G3).
create table word_template (
	id           uuid primary key,
	committee_id text references committee, -- null: the whole council's
	name         text        not null,
	content      bytea       not null,
	state        text        not null check (state in ('WAITING', 'USED', 'ENDED')),
	added_at     timestamptz not null,
	added_by     text        not null references person
);
create unique index word_template_in_use on word_template (coalesce(committee_id, '')) where state = 'USED';

-- The font family that papers are printed in (G3).
create table font_family (
	id           uuid primary key,
	committee_id text references committee, -- null: the whole council's
	name         text        not null,
	state        text        not null check (state in ('WAITING', 'USED', 'ENDED')),
	added_at     timestamptz not null,
	added_by     text        not null references person
);
create unique index font_family_in_use on font_family (coalesce(committee_id, '')) where state = 'USED';
create table font_face (
	family_id uuid  not null references font_family on delete cascade,
	face      text  not null check (face in ('REGULAR', 'BOLD', 'ITALIC', 'BOLD_ITALIC')),
	file_name text  not null,
	content   bytea not null, -- TrueType, without what typesetting does not need
	primary key (family_id, face)
);

create table appendix (
	id          uuid primary key,
	cycle_id    uuid        not null references reporting_cycle,
	position    int         not null,
	title       text        not null,
	performance boolean     not null, -- the performance report that section 2 speaks of (PA5)
	file_name   text        not null,
	kind        text        not null, -- PDF, WORD, EXCEL
	pages       int         not null,
	tagged      boolean     not null,
	content     bytea,                -- null: made from the figures
	added_at    timestamptz not null,
	added_by    text        not null references person
);
create index appendix_by_cycle on appendix (cycle_id, position);

-- Whether a file that is an appendix, by an officer or a service, can be bound into the paper's PDF.
create table appendix_check (
	file_id    uuid primary key,
	fault      text        not null, -- in plain words; empty: it can
	checked_at timestamptz not null
);

-- Files that take the place of published appendices (DL9): the next version of the paper lists them.
create table appendix_replacement (
	id          uuid primary key,
	cycle_id    uuid        not null references reporting_cycle,
	file_id     uuid        not null, -- an appendix or evidence
	title       text        not null,
	file_name   text        not null,
	kind        text        not null,
	pages       int         not null,
	tagged      boolean     not null,
	content     bytea       not null,
	reason      text        not null, -- public
	state       text        not null, -- PROPOSED, AGREED, REFUSED, PUBLISHED
	proposed_at timestamptz not null,
	proposed_by text        not null references person,
	decided_at  timestamptz,
	decided_by  text        references person,
	comment     text        not null default ''
);
create unique index one_proposed_replacement on appendix_replacement (file_id) where state = 'PROPOSED';

-- Appendices that stay files of their own because the officer wants it so.
create table appendix_apart (
	file_id uuid primary key,
	at      timestamptz not null,
	by      text        not null references person
);

-- publish ----------------------------------------------------------------------------------------
-- The late-item route of DL7, recorded before the paper or one of its supplements is published.
-- Evidence whose author wants it published and that the officer leaves out of the paper.
create table appendix_left_out (
	evidence_id uuid primary key references evidence,
	at          timestamptz not null,
	by          text        not null references person
);

create table late_item (
	cycle_id    uuid not null references reporting_cycle,
	supplement  int  not null default 0, -- 0: the paper itself
	late        text not null, -- why it was not open in time
	urgent      text not null, -- why it cannot wait
	chair       text not null,
	agreed      date not null,
	recorded_by text not null references person,
	primary key (cycle_id, supplement)
);

create table published_paper (
	id             uuid primary key,
	cycle_id       uuid        references reporting_cycle,
	committee_id   text        not null references committee,
	year           int         not null,
	quarter        int         not null,
	supplement     int         not null default 0, -- 0: the paper itself (G10)
	version        int         not null default 1,
	title          text        not null,
	meeting        date        not null,
	published_at   timestamptz not null, -- the system's own record, DL8
	published_by   text        not null references person,
	lateness       jsonb,                -- DL7: reason, chair's name, date of agreement
	note           text        not null default '', -- what changed, DL9
	withdrawn_at   timestamptz,
	withdrawn_reason text,
	withdrawn_by   text        references person,
	unique (committee_id, year, quarter, supplement, version)
);

-- Which sections a publication speaks of: with their words, or with an agreed wording (PA8).
create table published_section (
	paper_id   uuid not null references published_paper,
	section_id uuid not null references section,
	gap        text, -- GapKind; null: its words are in it
	primary key (paper_id, section_id)
);

create table published_file (
	paper_id uuid  not null references published_paper,
	format   text  not null, -- html, pdf, docx, csv, json, txt
	content  bytea not null,
	sha256   bytea not null,
	primary key (paper_id, format)
);

-- Every paragraph of what is published, for search and for the list of fingerprints (N15).
create table published_text (
	paper_id    uuid not null references published_paper,
	position    int  not null,
	anchor      text not null,
	label       text not null,
	heading     text not null,
	words       text not null,
	fingerprint text not null,
	search      tsvector generated always as (to_tsvector('english', heading || ' ' || words)) stored,
	primary key (paper_id, position)
);
create index published_text_by_words on published_text using gin (search);

create function refuse_published_change() returns trigger language plpgsql as $$
begin
	raise exception 'A published file never changes: a correction is a new version';
end $$;
create trigger published_file_is_final before update on published_file
	for each row execute function refuse_published_change();

-- A large paper that is being published in the background, or was the last time (G1). A node beats as long as it is
-- at it; one that stopped has published nothing.
create table publication_job (
	cycle_id uuid primary key references reporting_cycle,
	id       uuid        not null,
	kind     text        not null, -- PAPER, SUPPLEMENT, CORRECTION
	asked_by text        not null references person,
	asked_at timestamptz not null,
	step     text        not null, -- PublicationJob.Step
	words    text        not null default '', -- the addresses of what was published; why it was not
	beat_at  timestamptz not null  -- by the database's clock
);

-- Members of the public who get an email when something is published (H5); deleted when they stop it.
create table subscription (
	id           uuid primary key,
	email        text        not null,
	committee_id text        references committee, -- null: all
	created_at   timestamptz not null,
	confirmed_at timestamptz
);
create unique index one_subscription on subscription (email, coalesce(committee_id, ''));

create table public_mail (
	id              uuid primary key,
	dedupe_key      text        not null unique,
	kind            text        not null, -- CONFIRM, NEWS
	subscription_id uuid        not null references subscription,
	address         text        not null,
	details         jsonb       not null,
	state           text        not null default 'QUEUED', -- QUEUED, SENT, FAILED, DROPPED
	attempts        int         not null default 0,
	next_attempt    timestamptz not null,
	error           text        not null default '',
	created_at      timestamptz not null
);
create index public_mail_due on public_mail (next_attempt) where state = 'QUEUED';

-- The private edition: kept apart, so that nothing that serves the public can read it (PA10).
create table part_two_file (
	paper_id uuid  not null references published_paper,
	format   text  not null, -- article, pdf, docx
	content  bytea not null,
	primary key (paper_id, format)
);

-- A change of a published section, before it is published itself as a new version (DL9).
create table correction (
	id          uuid primary key,
	cycle_id    uuid        not null references reporting_cycle,
	section_id  uuid        not null references section,
	words       text        not null,
	figures     jsonb       not null,
	reason      text        not null, -- public
	state       text        not null, -- PROPOSED, AGREED, REFUSED, PUBLISHED
	proposed_at timestamptz not null,
	proposed_by text        not null references person,
	decided_at  timestamptz,
	decided_by  text        references person,
	comment     text        not null default ''
);
create unique index one_proposed_correction on correction (section_id) where state = 'PROPOSED';

-- Appendices as they were published: the name holds a fingerprint of the content.
create table published_appendix (
	paper_id   uuid  not null references published_paper,
	name       text  not null,
	title      text  not null,
	media_type text  not null,
	content    bytea not null,
	primary key (paper_id, name)
);

-- audit ------------------------------------------------------------------------------------------
create table audit_entry (
	id           bigint generated always as identity primary key,
	at           timestamptz not null,
	actor        text        not null, -- person id, or 'system'
	via          text        not null, -- 'sign-in', 'link sent to …', 'system', 'command line'
	on_behalf_of text,
	action       text        not null, -- step.verb, e.g. review.approved
	cycle_id     uuid,
	section_id   uuid,
	detail       text        not null default '',
	hash         bytea       not null  -- SHA-256 over the previous entry's hash and this entry
);
create index audit_by_cycle on audit_entry (cycle_id, id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
	raise exception 'The audit trail is only ever added to';
end $$;
create trigger audit_entry_is_final before update or delete or truncate on audit_entry
	for each statement execute function refuse_audit_change();

-- meeting ----------------------------------------------------------------------------------------
-- What comes back in a service's next form: members' questions, and promises of its own words (I1 to I3).
create table matter (
	id          uuid primary key,
	kind        text        not null, -- QUESTION, PROMISE
	committee_id text       not null references committee,
	service_id  text        not null references service,
	words       text        not null,
	asker       text        not null default '',
	owner       text        not null default '',
	raised      date        not null, -- the day of the meeting
	due         date,
	year        int         not null, -- the quarter whose form asks first
	quarter     int         not null check (quarter between 1 and 4),
	recorded_by text        not null references person,
	recorded_at timestamptz not null,
	revision    int         not null default 0, -- one more with every correction (LK5)
	corrected_by text       references person,
	corrected_at timestamptz,
	answer      text        not null default '',
	answered_in uuid        references section,
	answered_by text        references person,
	answered_at timestamptz
);
create index matter_by_service on matter (service_id, year, quarter);

-- sessions (spring-session-jdbc) -------------------------------------------------------------------
create table spring_session (
	primary_id            char(36) primary key,
	session_id            char(36)     not null unique,
	creation_time         bigint       not null,
	last_access_time      bigint       not null,
	max_inactive_interval int          not null,
	expiry_time           bigint       not null,
	principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36)     not null references spring_session on delete cascade,
	attribute_name     varchar(200) not null,
	attribute_bytes    bytea        not null,
	primary key (session_primary_id, attribute_name)
);
