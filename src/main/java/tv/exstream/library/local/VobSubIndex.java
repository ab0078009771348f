package tv.exstream.library.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Language;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;

/// The text of an `.idx` file, which says when the pictures of the `.sub` beside it are seen. Immutable. Read as the demuxer `vobsub` of
/// ffmpeg reads it, so that streams are counted alike.
///
/// @param languages of each stream that has a picture; empty where it is not said
record VobSubIndex(List<String> languages) {
    /// Forty bytes for each of 2,000 pictures in 32 languages, and as much again.
    static final int LONGEST = 1 << 22;

    private static final String HEAD = "# VobSub index file";

    /// A DVD has as many, and ffmpeg reads no more.
    private static final int MOST_STREAMS = 32;

    private static final Pattern STREAM =
            Pattern.compile("id:\\s*+([^,]{1,63}),\\s*index:\\s*(\\d{1,9})(?!\\d).*");

    private static final String TIME = "timestamp:";

    VobSubIndex {
        languages = List.copyOf(languages);
    }

    /// @throws ProblemException INVALID_VALUE with what is wrong with it
    static VobSubIndex parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw refusal(KeptWord.LONGER_THAN, LONGEST >> 20);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.replaceFirst("^\u00ef\u00bb\u00bf", "").startsWith(HEAD)
                || text.indexOf('\0') >= 0) {
            throw refusal(KeptWord.NO_INDEX);
        }
        List<String> languages = languages(text);
        if (languages.isEmpty()) {
            throw refusal(KeptWord.NO_SUBTITLES);
        }
        return new VobSubIndex(languages);
    }

    /// A stream begins with its first picture.
    private static List<String> languages(String text) {
        List<String> languages = new ArrayList<>();
        Optional<Stream> said = Optional.empty();
        Optional<Stream> begun = Optional.empty();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith("id:")) {
                said = Optional.of(stream(line));
            } else if (line.startsWith(TIME)) {
                Stream now = said.orElseThrow(() -> refusal(KeptWord.TIME_BEFORE_STREAM));
                if (begun.filter(stream -> stream.number == now.number).isEmpty()) {
                    begun = said;
                    languages.add(now.language);
                }
                if (languages.size() > MOST_STREAMS) {
                    throw refusal(KeptWord.TOO_MANY_STREAMS, MOST_STREAMS);
                }
            }
        }
        return languages;
    }

    private record Stream(int number, String language) {}

    private static Stream stream(String line) {
        Matcher matcher = STREAM.matcher(line);
        if (!matcher.matches()) {
            return new Stream(0, "");
        }
        int number = Integer.parseInt(matcher.group(2));
        if (number >= MOST_STREAMS) {
            throw refusal(KeptWord.STREAM_NUMBER, MOST_STREAMS - 1, number);
        }
        return new Stream(number, Language.parse(matcher.group(1)).map(Language::code).orElse(""));
    }

    private static ProblemException refusal(KeptWord reason, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, reason.said(values));
    }
}
