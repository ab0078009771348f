package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.collection.query.Folded;

/// Who uses something, collections first unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record UsersAnswer(int total, List<UserEntry> users, Optional<String> next) {
    private static final String COLLECTIONS = "collections/";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Order<UserEntry> ORDER =
            Order.by("path", UsersAnswer::place).and("name", each -> Folded.placeOf(each.name()));

    public UsersAnswer {
        users = List.copyOf(users);
    }

    /// All of them.
    UsersAnswer(List<UserEntry> users) {
        this(users.size(), users, Optional.empty());
    }

    UsersAnswer some(NameParameters wanted, ListParameters part) {
        var slice = ORDER.slice("users", wanted.of(users, UserEntry::name), part);
        return new UsersAnswer(slice.total(), slice.entries(), slice.next());
    }

    /// Numbers as numbers, so that 10 comes behind 9.
    private static String place(UserEntry user) {
        String path =
                DIGITS.matcher(user.path()).replaceAll(number -> "%10s".formatted(number.group()));
        return (user.path().startsWith(COLLECTIONS) ? "0 " : "1 ") + path;
    }
}
