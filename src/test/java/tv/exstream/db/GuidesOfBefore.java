package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_WORD_PAGE;

/// Guides as a server has left them that did not search them yet.
public final class GuidesOfBefore {
    private GuidesOfBefore() {}

    /// Forgets the words of all guides.
    public static void in(Database database) {
        int _ = database.write(sql -> sql.deleteFrom(GUIDE_WORD_PAGE).execute());
    }
}
