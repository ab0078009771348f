package tv.exstream.library.iptv;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKeys;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.library.m3u.M3uEntry;
import tv.exstream.library.m3u.M3uSource;
import tv.exstream.live.RequestHeaders;

/// Makes entries of what a playlist says. Used for one reading, by one thread.
final class M3uEntries {
    private static final Pattern HOURS = Pattern.compile("[+-]?\\d{1,2}(?:\\.\\d{1,3})?");

    /// Films and episodes of an account of Xtream Codes have no length in its playlist.
    private static final Pattern VIDEO_PATH =
            Pattern.compile("/(?:movie|series)/[^/]+/[^/]+/\\d+\\.\\w+");

    /// What ends, whatever its entry says of its length.
    private static final Pattern FILE_PATH =
            Pattern.compile("(?i).+\\.(?:mp4|m4v|mkv|avi|mov|webm|wmv)");

    private static final String[] DAYS = {"catchup-days", "tvg-rec", "timeshift"};

    /// In more groups nothing is looked for.
    private static final int MOST_OTHERS = 20;

    private final EntryKeys keys = new EntryKeys();

    ListedEntry of(M3uEntry entry) {
        M3uSource first = entry.sources().getFirst();
        String group = entry.groups().isEmpty() ? "" : entry.groups().getFirst();
        URI uri = first.address().uri();
        var traits = new EntryKeys.Traits(uri, entry.id().orElse(""), entry.title(), group);
        return new ListedEntry(
                keys.of(traits),
                kind(entry, uri),
                entry.title(),
                new Labels(
                        group,
                        entry.number().orElse(""),
                        entry.logo().orElse(""),
                        entry.id().orElse(""),
                        minutes(entry.attribute("tvg-shift")),
                        entry.groups().stream().skip(1).limit(MOST_OTHERS).toList()),
                entry.sources().stream().map(M3uSource::address).toList(),
                RequestHeaders.allowed(entry.headers()),
                archive(entry));
    }

    private static EntryKind kind(M3uEntry entry, URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        boolean file = VIDEO_PATH.matcher(path).matches() || FILE_PATH.matcher(path).matches();
        if (!entry.isLive() || file) {
            return EntryKind.VIDEO;
        }
        return entry.isRadio() ? EntryKind.RADIO : EntryKind.LIVE;
    }

    /// Hours with a fraction; what is none is left out.
    private static int minutes(Optional<String> hours) {
        return hours.map(String::strip)
                .filter(text -> HOURS.matcher(text).matches())
                .map(text -> (int) Math.round(Double.parseDouble(text) * 60))
                .orElse(0);
    }

    /// A list may say of all entries in its first line how their past is had.
    private static Archive archive(M3uEntry entry) {
        Optional<String> mode = entry.usual("catchup", "catchup-type");
        // An entry with days alone means the way that needs nothing else; a first line does not.
        boolean isShift = mode.isEmpty() && days(entry.attribute(DAYS)) > 0;
        return Archive.of(
                        isShift ? Archive.Mode.SHIFT : Archive.Mode.of(mode.orElse("")),
                        days(entry.usual(DAYS)),
                        entry.usual("catchup-source").orElse(""))
                .corrected(minutes(entry.usual("catchup-correction")));
    }

    private static long days(Optional<String> days) {
        return days.filter(text -> text.matches("\\d{1,3}")).map(Long::valueOf).orElse(0L);
    }
}
