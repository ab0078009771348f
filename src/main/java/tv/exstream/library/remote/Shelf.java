package tv.exstream.library.remote;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.media.Fingerprint;

/// Takes what a source has while it is read, compares it with what was known and stores it in portions. Owned by one thread.
public interface Shelf {
    /// How many there are, as soon as it is known; for progress.
    void expect(int total);

    /// So many were read that are no files for this shelf; for progress.
    void listed(int count);

    /// What the source lists is what it listed the last time, so that it was not read again.
    default void listedAsBefore() {}

    /// What was known of a file, to tell whether it has changed without asking for more; empty when it was not there or was gone.
    Optional<Fingerprint> known(String key);

    /// The keys of what was known with such a fingerprint, to keep what could not be asked for.
    List<String> known(Predicate<Fingerprint> which);

    /// Whether a file that was missed on a disk of this machine is there by now, so that it has to be [put][#put] although it has not changed.
    default boolean hasAppeared(String key) throws InterruptedException {
        return false;
    }

    /// It is there and has not changed.
    void keep(String key) throws InterruptedException;

    /// The same; the source may say something else of it than before.
    void keep(RemoteItem item) throws InterruptedException;

    /// It is there, and is new or has changed.
    void put(RemoteItem item) throws InterruptedException;

    /// The source has something that cannot be taken.
    ///
    /// @param what a name a person knows it by
    void skip(String what, String reason);

    /// What was found that is no file for this shelf, such as entries of a list; for the report.
    default void tell(Outcome outcome, Findings findings) {}

    /// The source lists so little that it is not believed: a reading soon tells whether a person wants no more.
    void doubt(String reason);

    /// Only what changed was read: what was neither put nor kept is not gone.
    void keepOthers();

    /// The source says that it has this no more, nor other versions of it, whose keys are below it; needed only with [#keepOthers].
    void gone(String key);

    /// A mark to go on from at the next reading, such as the date of the newest change; given back by [#mark]. Kept once this reading has
    /// ended well.
    void mark(String text);

    /// What the mark says holds no more, even if this reading breaks off or leaves something to be looked into later.
    void unmark();

    /// The mark of the last reading that ended well; empty at first.
    String mark();
}
