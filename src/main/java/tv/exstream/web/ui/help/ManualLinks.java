package tv.exstream.web.ui.help;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Leads the links of a document to pages. What is said of how the program is made is not among them: those links become their words.
/// Used once.
final class ManualLinks extends AbstractVisitor {
    private static final Pattern CHAPTER = Pattern.compile("([a-z][a-z-]*)\\.md(#.*)?");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?://|#).*");
    private final String way;

    /// @param way from the page of the document to the pages of the others
    ManualLinks(String way) {
        this.way = way;
    }

    @Override
    public void visit(Link link) {
        super.visit(link);
        String to = link.getDestination();
        Matcher chapter = CHAPTER.matcher(to);
        if (chapter.matches() && isThere(chapter.group(1))) {
            String place = chapter.group(2) == null ? "" : chapter.group(2);
            link.setDestination(way + chapter.group(1) + place);
            nameByTitle(link, chapter.group(1));
        } else if (!ELSEWHERE.matcher(to).matches()) {
            unlink(link);
        }
    }

    @Override
    public void visit(Image image) {
        super.visit(image);
        image.setDestination(way + image.getDestination());
    }

    /// Where a document is read as a file, the name of another one says where it is; here nobody has files.
    private static void nameByTitle(Link link, String name) {
        if (link.getFirstChild() instanceof Text words && words.getLiteral().equals(name + ".md")) {
            Manual.title(name).ifPresent(words::setLiteral);
        }
    }

    private static boolean isThere(String name) {
        return ManualLinks.class.getResource(Manual.FOLDER + name + ".md") != null;
    }

    private static void unlink(Link link) {
        Node words = link.getFirstChild();
        while (words != null) {
            Node next = words.getNext();
            link.insertBefore(words);
            words = next;
        }
        link.unlink();
    }
}
