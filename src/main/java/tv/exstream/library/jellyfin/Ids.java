package tv.exstream.library.jellyfin;

import java.util.regex.Pattern;

/// Ids as the servers give them: GUIDs with or without hyphens in Jellyfin, numbers in Emby. Others never become part of an address.
final class Ids {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Ids() {}

    static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }
}
