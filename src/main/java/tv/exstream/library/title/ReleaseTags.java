package tv.exstream.library.title;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that tell how a file was made and not what it is: resolution, source, codecs, languages of dubs.
final class ReleaseTags {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?:";
    private static final String AFTER = ")(?![\\p{L}\\p{N}])";

    /// Nobody calls a film this; from the first of these on, a name is about the release.
    private static final Pattern CERTAIN =
            Pattern.compile(
                    BEFORE
                            + "\\d{3,4}[pi](?:\\d{2})?|[48]k|uhd|ultrahd|fhd|\\d{3,4}x\\d{3,4}"
                            + "|[xh][ .]?26[456]|hevc|avc|xvid|divx|av1|vp9|mpeg-?[24]|vc-?1"
                            + "|blu-?ray(?:rip|\\d{3,4}p)?|bd(?:rip|remux|mux|25|50)?|br-?(?:rip|mux)|bd-?rip-?mux|hd-?dvd|(?:uhd|bd)?remux"
                            + "|dvd-?(?:rip|scr|r|5|9|mux|ivx)?|(?:hd|pd|sd|ds|tv|sat|dtt|vod|vhs|ppv|hdtv|webtv)-?rip|hd-?tv|pdtv|sdtv|dsr"
                            + "|web[ .-]?(?:dl|rip|mux|cap)|web(?=[ .-]+(?:[xh][ .]?26|hevc|av1))|webdl-\\d+p|hdrip|telesync|telecine|workprint|dvdscr|screener|hdcam|hdts"
                            + "|aac(?:\\d.\\d)?|e?ac-?3d?|dts(?:-?(?:hd|x|es|ma|hr))?|true-?hd|atmos|dd[p+]?[ .]?\\d[ .]\\d|ddp|flac|opus"
                            + "|hdr(?:10)?(?:\\+|plus)?|dovi|dolby[ .]?vision|1?[08][ .-]?bits?|hi10p|10b"
                            + "|ntsc|secam|hdc|repack\\d?|rerip\\d?|amzn|dsnp|hmax|hulu|untouched|vostfr|subbed|dubbed|multi-?subs?|fansub"
                            + AFTER,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Ordinary words that are tags when they stand before a tag.
    private static final Pattern DOUBTFUL_AT_END =
            atEnd(
                    "(?i:proper|internal|multi|truefrench|dubbed|dual(?:[ ._-]audio)?|doku"
                            + "|english|(?:swiss)?german|french|italian|spanish|ita|eng|nordic|swedish|danish|dutch|polish|hindi|hq|hfr|\\d{2}fps|v\\d)"
                            + "|COMPLETE|LIMITED|READNFO|RETAIL|REAL|RAW|NF|WEB|PAL|WS|FS|STV|DC|DL|SE|HD|SD|3D|OM|CONVERT");

    /// What stands in capitals before the year of a film is about the release.
    private static final Pattern CAPITALS_AT_END =
            atEnd("EXTENDED|UNRATED|UNCUT|REMASTERED|PROPER|IMAX|DC|3D|OM");

    private ReleaseTags() {}

    /// The name before its release tags, and what was cut.
    record Cut(String kept, boolean tagged) {}

    /// What is before the first tag; the whole name when there is none, or nothing but tags.
    static Cut cut(String name) {
        Matcher tag = CERTAIN.matcher(name);
        int start = 0;
        while (tag.find()) {
            String before = NameText.trimmed(name.substring(start, tag.start()));
            if (!before.isEmpty()) {
                return new Cut(withoutDoubtful(before), true);
            }
            // `Dubbed` may begin a title, `h265` does not.
            start = start > 0 || tag.group().matches(".*\\d.*") ? tag.end() : 0;
        }
        String rest = NameText.trimmed(name.substring(start));
        return start == 0 || rest.isEmpty() ? new Cut(name, false) : new Cut(rest, true);
    }

    /// Without the ordinary words that, at the end of a tagged name, are tags as well.
    static String withoutDoubtful(String name) {
        return without(List.of(DOUBTFUL_AT_END, Edition.WORD_AT_END), name);
    }

    /// Without `Director's Cut` and the like at the end, for a name that its year ends.
    static String beforeYear(String name) {
        return without(List.of(CAPITALS_AT_END, Edition.AT_END), name);
    }

    /// The same without what of these stands at the end, however often; never empty.
    static String without(List<Pattern> atEnd, String name) {
        String trimmed = NameText.trimmed(name);
        String rest = trimmed.isEmpty() ? name : trimmed;
        String before;
        do {
            before = rest;
            for (Pattern pattern : atEnd) {
                String shorter = NameText.trimmed(pattern.matcher(rest).replaceFirst(""));
                rest = shorter.isEmpty() ? rest : shorter;
            }
        } while (!rest.equals(before));
        return rest;
    }

    /// Any of these words as the last one of a name.
    static Pattern atEnd(String words) {
        return Pattern.compile("[ ._(\\-]+(?:" + words + ")[.)]?$");
    }
}
