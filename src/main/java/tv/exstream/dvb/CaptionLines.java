package tv.exstream.dvb;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.subtitle.Words;
import tv.exstream.subtitle.Words.Style;

/// Breaks what is said into lines that fit the screen. Letters are those of the computer's usual font without serifs, and where it has
/// none of those that are meant, of another one that has.
///
/// @param size of letters, in pixels
/// @param width that a line may have, in pixels
record CaptionLines(float size, float width) {
    static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    /// Lines from the top to the bottom.
    ///
    /// @param texts of cues, as WebVTT has them
    List<TextLayout> of(List<String> texts) {
        List<TextLayout> lines = new ArrayList<>();
        for (String text : texts) {
            List<Words> line = new ArrayList<>();
            for (Words words : Words.of(text)) {
                String[] parts = words.text().split("\n", -1);
                for (int n = 0; n < parts.length; n++) {
                    if (n > 0) {
                        addLine(lines, line);
                        line.clear();
                    }
                    line.add(new Words(parts[n], words.styles()));
                }
            }
            addLine(lines, line);
        }
        return lines;
    }

    private void addLine(List<TextLayout> lines, List<Words> line) {
        String said = String.join("", line.stream().map(Words::text).toList());
        if (said.isBlank()) {
            return;
        }
        var written = new AttributedString(said);
        int at = 0;
        for (Words words : line) {
            int end = at + words.text().length();
            if (end > at) {
                write(written, words, at, end);
            }
            at = end;
        }
        var breaks = new LineBreakMeasurer(written.getIterator(), SMOOTH);
        while (breaks.getPosition() < said.length()) {
            lines.add(breaks.nextLayout(width));
        }
    }

    private void write(AttributedString written, Words words, int from, int end) {
        int style =
                (words.styles().contains(Style.BOLD) ? Font.BOLD : Font.PLAIN)
                        + (words.styles().contains(Style.ITALIC) ? Font.ITALIC : Font.PLAIN);
        Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
        written.addAttribute(TextAttribute.FONT, font, from, end);
        if (words.styles().contains(Style.UNDERLINED)) {
            written.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON, from, end);
        }
    }
}
