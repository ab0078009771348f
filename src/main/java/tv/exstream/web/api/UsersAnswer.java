package tv.exstream.web.api;

import java.util.List;

/// Who uses something.
///
/// @param total how many there are
/// @param users some of them, collections first
public record UsersAnswer(int total, List<UserEntry> users) {
    /// One answer is to stay small; nobody reads more.
    static final int MOST = 1_000;

    public UsersAnswer {
        users = List.copyOf(users);
    }
}
