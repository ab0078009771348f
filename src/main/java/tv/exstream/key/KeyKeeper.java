package tv.exstream.key;

import tv.exstream.config.MasterKey;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// A place that the server itself puts a key into.
public sealed interface KeyKeeper extends KeyPlace permits KeyFile, KeyringPlace {
    /// Puts a key there if there is none. Of two that do so at once, one wins.
    ///
    /// @throws ProblemException DATABASE_UNUSABLE when it cannot be put there
    void put(MasterKey key);

    /// A new key, which is kept there from now on; when somebody else has just put one there, that.
    ///
    /// @throws ProblemException DATABASE_UNUSABLE
    default MasterKey made() {
        put(MasterKey.drawn());
        return find().orElseThrow(this::notKept);
    }

    /// Brings a key here from another place.
    ///
    /// @throws ProblemException INVALID_VALUE when another one is there, which stays; DATABASE_UNUSABLE
    default void take(MasterKey key) {
        if (find().isEmpty()) {
            put(key);
        }
        MasterKey there = find().orElseThrow(this::notKept);
        if (!there.equals(key)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "the key %s must be the same: it is another one, which was left alone"
                            .formatted(this));
        }
    }

    private ProblemException notKept() {
        return new ProblemException(
                Problem.DATABASE_UNUSABLE,
                "the key %s must be there once it was put there: it is not".formatted(this));
    }
}
