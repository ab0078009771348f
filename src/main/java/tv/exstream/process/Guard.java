package tv.exstream.process;

import java.util.Optional;

/// What keeps processes from being started although there are places.
@FunctionalInterface
interface Guard {
    /// Nothing ever speaks against it.
    Guard NONE = Optional::empty;

    /// Why nothing should start now; cheap enough to be asked before every start.
    Optional<RefusalReason> objection();
}
