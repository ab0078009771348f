package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channelfile.Imported.Entry;
import tv.exstream.job.RuleEdits;
import tv.exstream.problem.ProblemException;

/// What has come so far of a file that is being carried out, and what others are to be told once it is. Owned by one thread.
record Course(Stored stored, RuleEdits edits, Names names, Flaws flaws, Terms terms, Told told) {
    Course(Stored stored, RuleEdits edits, Flaws flaws, Terms terms) {
        this(stored, edits, Names.of(stored), flaws, terms, new Told());
    }

    /// What parts and collections are called.
    record Names(PartNames parts, NamedCollections collections) {
        static Names of(Stored stored) {
            return new Names(
                    new PartNames(stored.parts()),
                    new NamedCollections(stored.drawn().collections()));
        }
    }

    /// What was done.
    ///
    /// @param entries for the person
    /// @param news for the others, in order
    /// @param replanned channels in another zone
    /// @param preferring channels that prefer other streams
    record Told(
            List<Entry> entries,
            List<Object> news,
            List<Channel> replanned,
            List<ChannelId> preferring) {
        Told() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    void note(Entry entry) {
        told.entries().add(entry);
    }

    void tell(Object news) {
        told.news().add(news);
    }

    /// Whether anything stands in the way.
    boolean isHeldUp() {
        return terms.lenient() ? flaws.areErrors() : !flaws.areNone();
    }

    /// As [Flaws#tried].
    void tried(String place, Runnable work) {
        flaws.tried(place, work);
    }

    /// Some of what is wrong is only found where something is made.
    static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }
}
