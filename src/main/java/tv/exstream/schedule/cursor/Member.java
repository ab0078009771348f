package tv.exstream.schedule.cursor;

import java.util.List;
import tv.exstream.remark.Remark;

/// One of those that take turns.
///
/// @param key unlike that of any other
/// @param name as a person is told it
/// @param turn how many items it shows each time; [#UNTIL_TOLD] for as many as are wanted
/// @param listed whether the guide shows its items
record Member(String key, Remark name, Cursor cursor, int turn, boolean listed) {
    static final int UNTIL_TOLD = Integer.MAX_VALUE;

    boolean turnsWhenTold() {
        return turn == UNTIL_TOLD;
    }

    static List<String> keys(List<Member> members) {
        return members.stream().map(Member::key).toList();
    }
}
