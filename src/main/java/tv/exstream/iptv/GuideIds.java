package tv.exstream.iptv;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ids of channels in guides and lists, which look like host names as RFC 2838 wants it: `BBCOne.uk@HD`.
final class GuideIds {
    /// The name and the country of what looks like a host name.
    private static final Pattern HOST_LIKE = Pattern.compile("(.{2,})\\.([A-Za-z]{2})");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}+]+");

    /// A small letter before a capital one: where words meet in `DasErste`.
    private static final Pattern SEAM = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    private GuideIds() {}

    /// Without what authors of lists change by mistake.
    static String folded(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    /// Without what names a feed of the same channel, and without signs.
    static String loose(String id) {
        int feed = id.indexOf('@');
        return SIGNS.matcher((feed > 0 ? id.substring(0, feed) : id).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /// The name that is in an id, with its country before it where there is one: `DasErste.de` is `DE: Das Erste`.
    static String asName(String id) {
        int feed = id.indexOf('@');
        String whole = feed > 0 ? id.substring(0, feed) : id;
        Matcher host = HOST_LIKE.matcher(whole);
        String name = host.matches() ? host.group(1) : whole;
        String words = SEAM.matcher(name.replace('.', ' ')).replaceAll(" ");
        return host.matches() ? host.group(2).toUpperCase(Locale.ROOT) + ": " + words : words;
    }
}
