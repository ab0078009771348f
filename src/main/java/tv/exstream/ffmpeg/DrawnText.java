package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/// Lays out text that a person wrote for a picture: nothing but printable characters, in few lines of bounded length.
final class DrawnText {
    /// What fits across a 16:9 picture at a sixteenth of its height per line.
    private static final int LINE_CHARACTERS = 44;

    private static final int MOST_LINES = 5;

    private DrawnText() {}

    static String wrapped(String text) {
        return wrapped(text, LINE_CHARACTERS);
    }

    /// @param most characters in a line, at least 2
    static String wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            wrap(printable(paragraph), most, lines);
        }
        List<String> shown = lines.subList(0, Math.min(lines.size(), MOST_LINES));
        return String.join("\n", shown);
    }

    private static void wrap(String paragraph, int most, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String piece = word.length() > most ? shortened(word, most) : word;
            if (!line.isEmpty() && line.length() + 1 + piece.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(piece);
        }
        lines.add(line.toString());
    }

    private static String shortened(String word, int most) {
        int end = Character.isHighSurrogate(word.charAt(most - 2)) ? 2 : 1;
        return word.substring(0, most - end) + "…";
    }

    /// In one line.
    static String printable(String text) {
        return spaced(text).strip();
    }

    /// The same with the space at its ends.
    static String spaced(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}\\s]+", " ");
    }
}
