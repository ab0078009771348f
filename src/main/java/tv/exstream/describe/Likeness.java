package tv.exstream.describe;

/// How alike two texts are.
final class Likeness {
    /// Longer than titles are; bounds the work.
    private static final int LONGEST = 200;

    private Likeness() {}

    /// 1 for equal ones, 0 for those without anything in common: the share of letters that stay when one becomes the other with the
    /// fewest changes (Levenshtein, 1965).
    static double of(String one, String other) {
        String a = cut(one);
        String b = cut(other);
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : 1 - (double) changes(a, b) / longest;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int changes(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
