package tv.exstream.library.iptv;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tv.exstream.iptv.EntryKey;
import tv.exstream.source.RemotePath;

/// Keys of entries as parts of the names of remote files.
final class ShelfKeys {
    /// Leaves room for a folder, an ending and what stands for its sound.
    static final int LONGEST = RemotePath.LONGEST - 24;

    private ShelfKeys() {}

    /// The key of a stream without what tells those apart of which a list has the same one more than once.
    static String once(String key) {
        int end = key.indexOf('#');
        return end < 0 ? key : key.substring(0, end);
    }

    /// One segment of a name; a letter that is not Latin has six characters in it, or nine.
    static String escaped(EntryKey key) {
        return URLEncoder.encode(key.text(), StandardCharsets.UTF_8);
    }

    /// The same, or a digest of it when it is too long.
    static String bounded(EntryKey key) {
        String escaped = escaped(key);
        return escaped.length() <= LONGEST
                ? escaped
                : UUID.nameUUIDFromBytes(escaped.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
