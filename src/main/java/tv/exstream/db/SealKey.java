package tv.exstream.db;

import static tv.exstream.db.tables.Tables.KEY_PROOF;

import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.config.MasterKey;
import tv.exstream.key.KeyKeeper;
import tv.exstream.key.KeyPlace;
import tv.exstream.key.KeyPlaces;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The key of one database, which has a proof of it: with another key nothing of it could be read, and what is written would be lost with
/// the right one.
final class SealKey {
    private static final int ONLY = 1;
    private static final String PROOF = "the key of this database";
    private static final String PLACE = "key_proof.sealed";

    private final KeyPlaces places;
    private final Optional<String> proof;

    private SealKey(DSLContext sql, KeyPlaces places) {
        this.places = places;
        this.proof =
                sql.select(KEY_PROOF.SEALED)
                        .from(KEY_PROOF)
                        .where(KEY_PROOF.ID.eq(ONLY))
                        .fetchOptional(KEY_PROOF.SEALED);
    }

    /// The seal of the key that is where it has to be. A new key is made only for a database that was never sealed.
    ///
    /// @throws ProblemException DATABASE_UNUSABLE when it is missing, is another one or cannot be read; nothing was changed then
    static Seal of(DSLContext sql, KeyPlaces places) {
        return new Seal(new SealKey(sql, places).key());
    }

    /// The key itself, from either place.
    ///
    /// @throws ProblemException as [#of]
    static MasterKey anywhere(DSLContext sql, KeyPlaces places) {
        SealKey key = new SealKey(sql, places);
        return places.usual().find().filter(_ -> key.isElsewhere()).orElseGet(key::key);
    }

    /// The place that has the key with which a database was sealed; the one that is wanted when it was never sealed. Empty when none has it.
    static Optional<KeyPlace> holder(DSLContext sql, KeyPlaces places) {
        SealKey key = new SealKey(sql, places);
        return key.proof.isEmpty() || key.isIn(places.wanted())
                ? Optional.of(places.wanted())
                : Optional.<KeyPlace>of(places.usual()).filter(key::isIn);
    }

    private MasterKey key() {
        Optional<MasterKey> there = places.wanted().find();
        if (there.isEmpty() && proof.isEmpty() && places.wanted() instanceof KeyKeeper keeper) {
            return keeper.made();
        }
        MasterKey key = there.orElseThrow(() -> other("it is missing"));
        if (!opens(key)) {
            throw other("it is another one");
        }
        return key;
    }

    private boolean isIn(KeyPlace place) {
        return place.find().filter(this::opens).isPresent();
    }

    private boolean opens(MasterKey key) {
        return proof.isEmpty() || new Seal(key).open(proof.get(), PLACE).isPresent();
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

    private ProblemException other(String found) {
        if (proof.isEmpty()) {
            return new ProblemException(
                    Problem.DATABASE_UNUSABLE,
                    "the key %s must be there: %s; `openssl rand -base64 32` makes one for a server that is new"
                            .formatted(places.wanted(), found));
        }
        String right = isElsewhere() ? ", the right one is " + places.usual() : "";
        return new ProblemException(
                Problem.DATABASE_UNUSABLE,
                "the key %s must be the one with which this database was sealed: %s%s; nothing was changed, %s; without a backup `./exstreamtv lost-key` gives up what is sealed"
                        .formatted(places.wanted(), found, right, places.wanted().advice()));
    }

    /// Whether the usual place has the key, and the one that is wanted has not.
    private boolean isElsewhere() {
        return proof.isPresent() && !isIn(places.wanted()) && isIn(places.usual());
    }
}
