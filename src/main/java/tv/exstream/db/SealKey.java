package tv.exstream.db;

import static tv.exstream.db.tables.Tables.KEY_PROOF;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The key of one database, which has a proof of it: with another key nothing of it could be read, and what is written would be lost with
/// the right one.
final class SealKey {
    private static final int ONLY = 1;
    private static final String PROOF = "the key of this database";
    private static final String PLACE = "key_proof.sealed";

    private SealKey() {}

    /// The seal of the key in a file. A new key is made only for a database that was never sealed.
    ///
    /// @throws ProblemException DATABASE_UNUSABLE when the file is missing, has another key or cannot be read; nothing was changed then
    static Seal of(DSLContext sql, Path file) {
        Optional<String> proof = proof(sql);
        if (proof.isPresent() && Files.notExists(file)) {
            throw other(file, "it is missing");
        }
        Seal seal = Seal.of(file);
        if (proof.isPresent() && proof.flatMap(text -> seal.open(text, PLACE)).isEmpty()) {
            throw other(file, "it is another one");
        }
        return seal;
    }

    /// Whether the file has the key with which a database was sealed, or it was never sealed.
    static boolean opens(DSLContext sql, Path file) {
        return proof(sql)
                .map(text -> Files.exists(file) && Seal.of(file).open(text, PLACE).isPresent())
                .orElse(true);
    }

    private static Optional<String> proof(DSLContext sql) {
        return sql.select(KEY_PROOF.SEALED)
                .from(KEY_PROOF)
                .where(KEY_PROOF.ID.eq(ONLY))
                .fetchOptional(KEY_PROOF.SEALED);
    }

    /// Lets a database know its key.
    static int prove(DSLContext sql, Seal seal) {
        return sql.insertInto(KEY_PROOF)
                .set(KEY_PROOF.ID, ONLY)
                .set(KEY_PROOF.SEALED, seal.seal(PROOF, PLACE))
                .onConflict(KEY_PROOF.ID)
                .doNothing()
                .execute();
    }

    private static ProblemException other(Path file, String found) {
        return new ProblemException(
                Problem.DATABASE_UNUSABLE,
                "the key %s must be the one with which this database was sealed: %s; nothing was changed, put the file back that was backed up with the database; without a backup `./exstreamtv lost-key` gives up what is sealed"
                        .formatted(file, found));
    }
}
