package tv.exstream.guide;

/// Writes text into XML 1.0: markup is escaped, and characters that no XML document may contain are left out.
public final class XmlText {
    private XmlText() {}

    /// The text as it may stand between tags or within double quotes.
    public static String of(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        append(xml, text);
        return xml.toString();
    }

    static void append(StringBuilder xml, String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\uD800' || c == '&' || c == '<' || c == '>' || c == '"') {
                xml.append(text, plain, i);
                i += appendSpecial(xml, text, i) - 1;
                plain = i + 1;
            }
        }
        xml.append(text, plain, text.length());
    }

    /// Answers how many chars of the text were used.
    private static int appendSpecial(StringBuilder xml, String text, int index) {
        int codePoint = text.codePointAt(index);
        switch (codePoint) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            default -> {
                if (isCharacter(codePoint)) {
                    xml.appendCodePoint(codePoint);
                }
            }
        }
        return Character.charCount(codePoint);
    }

    /// XML 1.0 (fifth edition), production 2 `Char`.
    private static boolean isCharacter(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x1_0000;
    }
}
