package tv.exstream.key;

import java.util.Optional;
import tv.exstream.config.MasterKey;

/// Where a key may be. Its text names it for people.
public sealed interface KeyPlace permits KeyKeeper, GivenKey, GivenKeyFile {
    /// Empty when there is none, as far as can be seen.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when it cannot be told, or is no key
    Optional<MasterKey> find();

    /// What somebody can do where it has no key or not the right one.
    String advice();
}
