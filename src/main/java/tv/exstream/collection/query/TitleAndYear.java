package tv.exstream.collection.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.collection.query.Condition.Exactly;
import tv.exstream.collection.query.Query.Match;
import tv.exstream.collection.query.Token.Kind;

/// What `title_and_year:"Alien (1979)"` means: words of the title, and the year when there is one at the end.
final class TitleAndYear {
    private static final Pattern DATED = Pattern.compile("(.*\\S)\\s+\\(?(\\d{4})\\)?\\s*");

    private TitleAndYear() {}

    static Query of(Token value) {
        Matcher dated = DATED.matcher(value.text());
        if (!dated.matches()) {
            return title(value);
        }
        return Query.and(
                List.of(
                        title(new Token(Kind.QUOTED, dated.group(1), value.start())),
                        new Match(Field.YEAR, new Exactly(Long.parseLong(dated.group(2))))));
    }

    private static Query title(Token value) {
        return new Match(Field.TITLE, Values.of(Field.TITLE).plain(value));
    }
}
