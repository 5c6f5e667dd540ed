-- key: id | value: one store of one institution and what was last counted in it | read by: ops
create table root (
    id           integer generated always as identity primary key,
    institution  char(10)    not null,
    name         text        not null,
    namespace    text        not null,
    shape        text        not null check (shape in ('STANDARD', 'EXTENDED')),
    path         text        not null unique,
    followed     boolean     not null,
    patients     bigint      not null default 0,
    problems     bigint      not null default 0,
    last_arrival char(17),
    counted_at   timestamptz
);

-- key: root, type | value: files of one data type | read by: ops
create table root_type (
    root  integer not null references root on delete cascade,
    type  text    not null,
    files bigint  not null,
    primary key (root, type)
);
