package tv.exstream.iptv;

import java.util.List;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

/// Entries of lists for tests.
public final class Entries {
    private Entries() {}

    public static ListedEntry live(String name) {
        return live(name, Labels.NONE);
    }

    public static ListedEntry live(String name, Labels labels) {
        return new ListedEntry(
                new EntryKey("name/" + name.toLowerCase(java.util.Locale.ROOT)),
                EntryKind.LIVE,
                name,
                labels,
                List.of(SourceAddress.parse("http://provider.example/live/a/b/1.ts")),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    public static ListedEntry in(String group, String name) {
        return live(name, new Labels(group, "", "", "", 0));
    }

    public static ListedEntry called(String guideId, String name) {
        return live(name, new Labels("", "", "", guideId, 0));
    }

    /// The same from another address.
    public static ListedEntry at(ListedEntry entry, String address) {
        return new ListedEntry(
                entry.key(),
                entry.kind(),
                entry.name(),
                entry.labels(),
                List.of(SourceAddress.parse(address)),
                entry.headers(),
                entry.archive());
    }
}
