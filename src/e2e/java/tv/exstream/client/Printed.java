package tv.exstream.client;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a program has printed, on both outputs.
record Printed(String text) {
    /// The lines in which the pattern is found.
    List<String> lines(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return text.lines().filter(line -> wanted.matcher(line).find()).toList();
    }

    /// The lines that are not like the pattern from end to end.
    List<String> linesBesides(String pattern) {
        Pattern expected = Pattern.compile(pattern);
        return text.lines().filter(line -> !expected.matcher(line).matches()).toList();
    }

    /// The number that the pattern's group has found last; 0 when it has found none.
    long lastNumber(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        long number = 0;
        while (matcher.find()) {
            number = Long.parseLong(matcher.group(1));
        }
        return number;
    }

    /// How often the pattern is found.
    long count(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().count();
    }
}
