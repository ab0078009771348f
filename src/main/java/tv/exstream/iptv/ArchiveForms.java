package tv.exstream.iptv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the address of a channel becomes that of its past, in the forms that lists of channels name with `catchup=`. What they answer has
/// places for times, or is empty where the form does not fit the address.
///
/// Source: PVR IPTV Simple Client of Kodi, whose forms the others took over.
final class ArchiveForms {
    /// `…/<id>/mpegts?token`, `…/<id>/index.m3u8?token`, `…/<id>/video.m3u8?token`, `…/<id>/anything?token`.
    private static final Pattern FLUSSONIC =
            Pattern.compile("(https?://[^/?]+/(?:[^?]*/)?)([^/?]+)(\\?.*)?");

    private static final String HLS = ".m3u8";

    /// `…/live/<user>/<password>/<id>.ts`, with or without `live` and ending.
    private static final Pattern XTREAM =
            Pattern.compile(
                    "(https?://[^/?]+)/(?:live/)?([^/?]+)/([^/?]+)/([^/?.]+)(\\.ts|\\.m3u8?)?");

    private ArchiveForms() {}

    /// The whole address, unless only what comes behind that of the channel is said.
    static String said(String address, String template) {
        boolean isWhole = template.contains("://") || template.isEmpty();
        return isWhole ? template : appended(address, template);
    }

    /// A second question mark is a mistake of the list, as a missing first one is.
    static String appended(String address, String template) {
        if (template.isEmpty() || !(template.startsWith("?") || template.startsWith("&"))) {
            return template.isEmpty() ? "" : address + template;
        }
        return address + joint(address) + template.substring(1);
    }

    static String shifted(String address) {
        return address + joint(address) + "utc={utc}&lutc={lutc}";
    }

    private static String joint(String address) {
        return address.contains("?") ? "&" : "?";
    }

    static String flussonic(String address) {
        Matcher parts = FLUSSONIC.matcher(address);
        if (!parts.matches()) {
            return "";
        }
        String token = parts.group(3) == null ? "" : parts.group(3);
        return parts.group(1) + flussonicName(parts.group(2)) + token;
    }

    private static String flussonicName(String name) {
        if (name.equals("mpegts")) {
            return "timeshift_abs-{utc}.ts";
        }
        if (!name.endsWith(HLS)) {
            return "{utc}.ts";
        }
        String list = name.substring(0, name.length() - HLS.length());
        return (list.equals("index") ? "" : list + "-") + "timeshift_rel-{offset:1}" + HLS;
    }

    static String xtream(String address) {
        Matcher parts = XTREAM.matcher(address);
        if (!parts.matches()) {
            return "";
        }
        String ending = parts.group(5) == null ? ".ts" : parts.group(5);
        return "%s/timeshift/%s/%s/{duration:60}/{Y}-{m}-{d}:{H}-{M}/%s%s"
                .formatted(parts.group(1), parts.group(2), parts.group(3), parts.group(4), ending);
    }
}
