package tv.exstream.habit;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// The rules that a parsed file can be held to; each is one visitor.
final class SourceRules {
    /// A longer method tells more than one step of the story; most are under 16 lines.
    private static final int METHOD_LINES = 60;

    /// More parameters mean that a record is missing.
    private static final int PARAMETERS = 4;

    private static final int IF_DEPTH = 3;

    /// Nouns that hide what a class does.
    private static final Pattern NOISE =
            Pattern.compile(
                    "^Abstract[A-Z].*|.*(Manager|Helper|Utils?|Impl|Common|Misc|V2)([A-Z].*|$)");

    private static final Set<String> BROAD =
            Set.of("Exception", "RuntimeException", "Throwable", "Error");

    private SourceRules() {}

    static final class ShortMethods extends Source.Rule {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int lines = source().lastLine(method) - source().firstLine(method) + 1;
            if (lines > METHOD_LINES && !isTable(method)) {
                complain(
                        method,
                        "%s must have at most %d lines: %d"
                                .formatted(method.getName(), METHOD_LINES, lines));
            }
            return super.visitMethod(method, nothing);
        }

        /// One switch that maps constants, however many there are.
        private static boolean isTable(MethodTree method) {
            return method.getBody() != null
                    && method.getBody().getStatements().size() == 1
                    && method.getBody().getStatements().getFirst() instanceof ReturnTree end
                    && end.getExpression() instanceof SwitchExpressionTree;
        }
    }

    static final class FewParameters extends Source.Rule {
        private boolean inRecord;

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, nothing);
            inRecord = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int count = method.getParameters().size() - 2 * slices(method.getParameters());
            boolean components = inRecord && method.getReturnType() == null;
            if (count > PARAMETERS && !components && !isGiven(method)) {
                complain(
                        method,
                        "%s must have at most %d parameters: %d"
                                .formatted(method.getName(), PARAMETERS, count));
            }
            return super.visitMethod(method, nothing);
        }
    }

    /// A method that overrides takes what the method above it takes.
    private static boolean isGiven(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }

    /// A slice of an array, `byte[] target, int at, int length`, is one thing in three parameters.
    private static int slices(List<? extends VariableTree> parameters) {
        List<String> types =
                parameters.stream().map(parameter -> parameter.getType().toString()).toList();
        int slices = 0;
        for (int i = 2; i < types.size(); i++) {
            if (types.subList(i - 2, i + 1).equals(List.of("byte[]", "int", "int"))) {
                slices++;
            }
        }
        return slices;
    }

    static final class PlainNames extends Source.Rule {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (NOISE.matcher(type.getSimpleName()).matches()) {
                complain(
                        type,
                        "%s must be named by what it does: Manager, Helper, Util, Impl and the like say nothing"
                                .formatted(type.getSimpleName()));
            }
            return super.visitClass(type, nothing);
        }
    }

    static final class ShallowIfs extends Source.Rule {
        private int depth;

        @Override
        public Void visitIf(IfTree branch, Void nothing) {
            depth++;
            if (depth > IF_DEPTH) {
                complain(branch, "if statements must nest at most %d deep".formatted(IF_DEPTH));
            }
            scan(branch.getThenStatement(), nothing);
            depth--;
            scan(branch.getElseStatement(), nothing);
            return null;
        }
    }

    static final class ExplainedBroadCatches extends Source.Rule {
        @Override
        public Void visitCatch(CatchTree handler, Void nothing) {
            if (BROAD.contains(handler.getParameter().getType().toString())
                    && !explained(handler.getBlock())) {
                complain(
                        handler,
                        "catch (%s) must start with a comment that says why nothing narrower will do"
                                .formatted(handler.getParameter().getType()));
            }
            return super.visitCatch(handler, nothing);
        }

        private boolean explained(BlockTree block) {
            int line = source().firstLine(block);
            return source().lines().get(line - 1).contains("//")
                    || source().lines().get(line).strip().startsWith("//");
        }
    }

    static final class NoMutableStatics extends Source.Rule {
        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            Set<Modifier> flags = variable.getModifiers().getFlags();
            if (flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL)) {
                complain(variable, "static %s must be final".formatted(variable.getName()));
            }
            return super.visitVariable(variable, nothing);
        }
    }

    static final class NoInjectedFields extends Source.Rule {
        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (annotation.getAnnotationType().toString().matches("Autowired|Inject|Resource")) {
                complain(
                        annotation,
                        "@%s must go: the constructor receives what is needed"
                                .formatted(annotation.getAnnotationType()));
            }
            return super.visitAnnotation(annotation, nothing);
        }
    }

    static final class SentencesAsTestNames extends Source.Rule {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean test =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().endsWith("Test"));
            if (test && method.getName().toString().matches("test[A-Z0-9_].*|test|should[A-Z].*")) {
                complain(
                        method,
                        "%s must be a sentence about behaviour, such as aSlowReaderIsMovedOn"
                                .formatted(method.getName()));
            }
            return super.visitMethod(method, nothing);
        }
    }

    static final class NoSleeping extends Source.Rule {
        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
            boolean sleeps =
                    select.toString()
                            .matches(
                                    "Thread\\.sleep|TimeUnit\\.[A-Z]+\\.sleep|LockSupport\\.parkNanos");
            if (sleeps && !source().file().endsWith("Patience.java")) {
                complain(select, "a test must wait for a condition (Patience.until), not for time");
            }
            return super.visitMemberSelect(select, nothing);
        }
    }
}
