package tv.exstream.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.Reading;
import tv.exstream.schedulefile.Stamp;

/// What is known of a file that a channel follows, and of those it imports. Owned by one thread.
final class FollowedFile {
    private final String name;
    private Collection<String> files;
    private State state = State.UNREAD;

    /// As they were at the last look.
    private Map<String, Stamp> seen = Map.of();

    /// As they were when they were read.
    private Map<String, Stamp> read = Map.of();

    /// That of the collections when they were read.
    private long collections;

    private enum State {
        UNREAD,
        ACCEPTED,
        /// Perhaps because a collection was missing.
        REFUSED,
    }

    FollowedFile(String name) {
        this.name = name;
        files = List.of(name);
    }

    String name() {
        return name;
    }

    /// All that has to be looked at.
    Collection<String> files() {
        return files;
    }

    /// Whether something has changed since it was read and does not change any more.
    ///
    /// @param now how the files are
    /// @param collectionsVersion that of the collections
    boolean isToBeRead(Map<String, Stamp> now, long collectionsVersion) {
        boolean isAtRest = now.equals(seen);
        seen = now;
        return isAtRest
                && switch (state) {
                    case UNREAD -> true;
                    case ACCEPTED -> !now.equals(read);
                    case REFUSED -> !now.equals(read) || collectionsVersion != collections;
                };
    }

    /// It has been read.
    ///
    /// @param now how the files are that [#files] names from now on
    void read(Compilation compilation, Map<String, Stamp> now, long collectionsVersion) {
        files = files(compilation);
        state = compilation instanceof Reading.Refused ? State.REFUSED : State.ACCEPTED;
        seen = now;
        read = now;
        collections = collectionsVersion;
    }

    static Collection<String> files(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Compiled(var _, var files) -> files;
            case Reading.Refused(var _, int _, var files) -> files;
        };
    }
}
