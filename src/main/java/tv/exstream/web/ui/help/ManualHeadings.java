package tv.exstream.web.ui.help;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/// Gives headings the names by which links find them, as code hosts do, and what may be wider than a screen a place for the keyboard. Used
/// for one document.
final class ManualHeadings implements AttributeProvider {
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N} _-]");
    private final Map<String, Integer> used = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Heading heading -> attributes.put("id", name(heading));
            case TableBlock _ -> attributes.put("tabindex", "0");
            case FencedCodeBlock _ when tag.equals("pre") -> attributes.put("tabindex", "0");
            case IndentedCodeBlock _ when tag.equals("pre") -> attributes.put("tabindex", "0");
            default -> {}
        }
    }

    private String name(Heading heading) {
        String plain = DROPPED.matcher(words(heading).toLowerCase(Locale.ROOT)).replaceAll("");
        String name = plain.replace(' ', '-');
        int before = used.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "-" + before;
    }

    /// The words of the first heading.
    static String title(Node document) {
        Node node = document.getFirstChild();
        while (node != null && !(node instanceof Heading)) {
            node = node.getNext();
        }
        return node == null ? "" : words(node);
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }
                });
        return words.toString();
    }
}
