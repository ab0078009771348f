-- A text sealed with the key of this database, by which another key is told at the start. From here on what is secret in addresses is sealed as well, which an older program cannot read.
CREATE TABLE key_proof (
    id     INTEGER NOT NULL PRIMARY KEY,
    sealed VARCHAR COLLATE "C" NOT NULL
);
