package tv.exstream.rendition;

import java.time.Instant;
import java.util.Optional;

/// Decides where on the time of day that belongs which a live source sends. Owned by one thread.
public sealed interface Placing permits LivePlacing, ArchivePlacing {
    /// What is placed next goes on where something else that is stored ends.
    void after(long frame);

    /// What is placed from now on has nothing to do with what was before: another source, or its time stamps jumped.
    void jumped();

    /// The GOP in media time, or nothing when it is left out.
    ///
    /// @param gop counted from any frame, but from the same one until the next jump
    Optional<Gop> place(Gop gop, Instant now);

    /// How often a GOP came too late to be shown where it belonged.
    long late();
}
