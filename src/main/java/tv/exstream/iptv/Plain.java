package tv.exstream.iptv;

import java.util.regex.Pattern;

/// Names as people say them: without the country before them, and without what they promise about the picture.
final class Plain {
    private static final Pattern COUNTRY =
            Pattern.compile(
                    "^\\s*(?:[|\\[(]\\s*[A-Z]{2,3}\\s*[|\\])]\\s*[-:|]?|[A-Z]{2,3}(?:\\s+(?:VIP|HD|4K|RAW))?\\s*(?:[:|★•▎]|\\s-\\s))\\s*(?=\\S)");

    private static final Pattern RAISED =
            Pattern.compile("[\\u1D2C-\\u1DBF\\u02B0-\\u02B8\\u2070-\\u209C]+");

    private static final Pattern QUALITY =
            Pattern.compile(
                    "(?i)\\s*[\\[(]?\\b(?:UHD|FHD|Full\\s?HD|HD|SD|4K|8K|HEVC|H\\.?26[45]|RAW|VIP|\\d{3,4}[pi]|[56]0\\s?fps)\\b[\\])]?");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Plain() {}

    static String of(String name) {
        String text = COUNTRY.matcher(RAISED.matcher(name).replaceAll(" ")).replaceFirst("");
        String plain =
                BLANKS.matcher(QUALITY.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
        // What is made of such words alone is called by them.
        return plain.isEmpty() ? name : plain;
    }
}
