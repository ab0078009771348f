package tv.exstream.web.ui;

import java.util.regex.Pattern;

/// What a page says, without what is around its main part.
public final class PageText {
    private static final Pattern MARK = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PageText() {}

    /// From the start of the main part on; a part of a page as it is.
    public static String main(String page) {
        return page.substring(Math.max(0, page.indexOf("<main")));
    }

    /// What people read of that, with single spaces.
    public static String words(String page) {
        return SPACE.matcher(MARK.matcher(main(page)).replaceAll(" ")).replaceAll(" ");
    }
}
