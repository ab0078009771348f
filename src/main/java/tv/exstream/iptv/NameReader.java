package tv.exstream.iptv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.iptv.MatchKey.Quality;

/// Reads the name of a channel as people and providers write it: `UK: BBC Öne ᶠᴴᴰ [VIP] +1`. Used once.
final class NameReader {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Zero width, and those that turn the direction of writing.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    /// `UK: `, `UK | `, `UK - `, `|UK| `, `[UK] `, `(UK) `; a country alone is no name.
    private static final Pattern COUNTRY_BEFORE =
            Pattern.compile(
                    "\\s*(?:[|\\[(]\\s*([A-Za-z]{2,3})\\s*[|\\])]\\s*[-:|]?|([A-Z]{2,3})(?:\\s+(?:VIP|HD|4K|RAW))?\\s*(?:[:|★•▎]|\\s-\\s))\\s*(?=\\S)");

    /// `(UK)` or `[UK]` behind a name.
    private static final Pattern COUNTRY_BEHIND =
            Pattern.compile("(?<=\\S)\\s*[(\\[]\\s*([A-Za-z]{2})\\s*[)\\]]\\s*");

    private static final Pattern LATER =
            Pattern.compile("\\+\\s*([1-9]|1\\d|2[0-4])(?:\\s*[Hh])?(?!\\d)");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern FULL_HD = Pattern.compile("\\bfull\\s+hd\\b");

    /// Small raised letters stand against a name without a blank.
    private static final Pattern RAISED =
            Pattern.compile("[\u1D2C-\u1DBF\u02B0-\u02B8\u2070-\u209C]+");

    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Not words of a name, and no qualities either.
    private static final Set<String> DECORATIONS =
            Set.of(
                    "hevc", "h265", "h264", "avc", "x264", "x265", "raw", "vip", "backup", "fps",
                    "50fps", "60fps", "geo", "multi", "lq", "hq", "tvg");

    private static final Map<String, Quality> QUALITIES =
            Map.ofEntries(
                    Map.entry("sd", Quality.SD),
                    Map.entry("480p", Quality.SD),
                    Map.entry("480i", Quality.SD),
                    Map.entry("576p", Quality.SD),
                    Map.entry("576i", Quality.SD),
                    Map.entry("hd", Quality.HD),
                    Map.entry("720p", Quality.HD),
                    Map.entry("hdtv", Quality.HD),
                    Map.entry("fhd", Quality.FHD),
                    Map.entry("1080p", Quality.FHD),
                    Map.entry("1080i", Quality.FHD),
                    Map.entry("fullhd", Quality.FHD),
                    Map.entry("uhd", Quality.UHD),
                    Map.entry("4k", Quality.UHD),
                    Map.entry("8k", Quality.UHD),
                    Map.entry("2160p", Quality.UHD));

    private String rest;
    private String country = "";
    private int later;
    private Quality quality = Quality.UNSAID;

    NameReader(String name) {
        String apart = RAISED.matcher(name).replaceAll(" $0 ");
        rest = UNSEEN.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC)).replaceAll("");
    }

    MatchKey read() {
        country();
        later();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(plain(PLUS.matcher(rest).replaceAll(" plus ")));
        while (word.find()) {
            take(word.group(), words);
        }
        return new MatchKey(words, later, country, quality);
    }

    private void take(String word, List<String> words) {
        Quality promised = QUALITIES.get(word);
        if (promised != null) {
            quality = promised;
        } else if (!DECORATIONS.contains(word)) {
            words.add(word.equals("and") || word.equals("und") ? "and" : word);
        }
    }

    private void country() {
        Matcher before = COUNTRY_BEFORE.matcher(rest);
        if (before.lookingAt()) {
            String found = before.group(1) == null ? before.group(2) : before.group(1);
            if (!isQuality(found)) {
                country = found.toLowerCase(Locale.ROOT);
                rest = rest.substring(before.end());
            }
        }
        Matcher behind = COUNTRY_BEHIND.matcher(rest);
        if (behind.find() && !isQuality(behind.group(1))) {
            country = behind.group(1).toLowerCase(Locale.ROOT);
            rest = behind.replaceFirst(" ");
        }
    }

    private static boolean isQuality(String word) {
        return QUALITIES.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private void later() {
        Matcher hours = LATER.matcher(rest);
        // What begins with it is no channel that is shown again later.
        if (hours.find() && hours.start() > 0) {
            later = Integer.parseInt(hours.group(1));
            rest = hours.replaceFirst(" ");
        }
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        String joined = APOSTROPHES.matcher(lower.replace("&", " and ")).replaceAll("");
        return FULL_HD.matcher(joined).replaceAll("fhd");
    }
}
