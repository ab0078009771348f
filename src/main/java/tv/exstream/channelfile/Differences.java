package tv.exstream.channelfile;

import java.util.List;
import tv.exstream.channel.Channel;

/// What differs between a channel and what a file makes of it, by the words of the file.
final class Differences {
    private Differences() {}

    static void add(Channel before, Channel after, List<String> changes) {
        note("name", before.name(), after.name(), changes);
        note("zone", before.zone(), after.zone(), changes);
        note("group", before.listing().group(), after.listing().group(), changes);
        note("hidden", before.listing().hidden(), after.listing().hidden(), changes);
        note("profile", before.formats().main(), after.formats().main(), changes);
        note(
                "alternatives",
                before.formats().alternatives(),
                after.formats().alternatives(),
                changes);
    }

    private static void note(String word, Object before, Object after, List<String> changes) {
        if (!before.equals(after)) {
            changes.add(word);
        }
    }
}
