package tv.exstream.db;

import java.util.function.IntConsumer;

/// Ids as SQLite joins them to one text, such as `3,17,4`.
final class IdList {
    private IdList() {}

    /// @param ids empty for none
    static void forEach(String ids, IntConsumer each) {
        int id = 0;
        for (int at = 0; at < ids.length(); at++) {
            char c = ids.charAt(at);
            if (c == ',') {
                each.accept(id);
                id = 0;
            } else {
                id = id * 10 + (c - '0');
            }
        }
        if (!ids.isEmpty()) {
            each.accept(id);
        }
    }
}
