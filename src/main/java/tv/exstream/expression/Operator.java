package tv.exstream.expression;

/// What stands between two values.
enum Operator {
    OR,
    AND,
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    LIKE,
    UNLIKE,
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    MODULO,
}
