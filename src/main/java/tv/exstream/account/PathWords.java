package tv.exstream.account;

import java.util.Locale;
import java.util.Set;

/// The words with which paths of this server begin, or of what players and proxies expect there.
final class PathWords {
    private static final Set<String> WORDS =
            Set.of(
                    "actuator",
                    "admin",
                    "api",
                    "artwork",
                    "assets",
                    "auto",
                    "catchup",
                    "claim",
                    "css",
                    "design",
                    "device.xml",
                    "discover.json",
                    "docs",
                    "error",
                    "favicon.ico",
                    "fonts",
                    "get.php",
                    "guide",
                    "hdhomerun",
                    "health",
                    "hls",
                    "images",
                    "iptv",
                    "js",
                    "lineup.json",
                    "lineup.m3u",
                    "lineup.post",
                    "lineup.xml",
                    "lineup_status.json",
                    "live",
                    "logos",
                    "metrics",
                    "movie",
                    "panel_api.php",
                    "player_api.php",
                    "robots.txt",
                    "series",
                    "sign-in",
                    "sign-out",
                    "static",
                    "stream",
                    "streaming",
                    "t",
                    "timeshift",
                    "tuner",
                    "ui",
                    "vendor",
                    "webjars",
                    "well-known",
                    "xmltv.php");

    private PathWords() {}

    static boolean have(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT));
    }
}
