package tv.exstream.web.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.IterationStatusVar;

/// A member that a plain expression asks for: a property, such as `key`, or a method without parameters, such as `isLocked()`. Thread-safe.
final class PlainMember {
    private static final String OURS = "tv.exstream.";
    private static final Object[] NOTHING = {};

    /// What templates ask texts, lists and optional values.
    private static final Set<String> HARMLESS = Set.of("isEmpty", "isPresent", "get", "size");

    private final String name;
    private final boolean isCall;

    /// By the classes of those that were asked for it; empty where it is for somebody else to find.
    private final Map<Class<?>, Optional<Method>> methods = new ConcurrentHashMap<>();

    private PlainMember(String name, boolean isCall) {
        this.name = name;
        this.isCall = isCall;
    }

    /// @param text with parentheses if it is a method
    static PlainMember of(String text) {
        boolean isCall = text.endsWith("()");
        return new PlainMember(isCall ? text.substring(0, text.length() - 2) : text, isCall);
    }

    /// Null where it has none that is simple to ask for, or that is null, or that fails.
    @Nullable Object of(Object owner) {
        Optional<Method> method = methods.get(owner.getClass());
        if (method == null) {
            method = methods.computeIfAbsent(owner.getClass(), this::find);
        }
        try {
            return method.isPresent() ? method.get().invoke(owner, NOTHING) : null;
        } catch (IllegalAccessException | InvocationTargetException _) {
            return null; // whoever is asked next says what is wrong
        }
    }

    private Optional<Method> find(Class<?> type) {
        return face(type)
                .flatMap(face -> isCall ? method(face, name) : property(face))
                .filter(each -> !Modifier.isStatic(each.getModifiers()));
    }

    /// In the order in which the expression language of Spring looks for it.
    private Optional<Method> property(Class<?> type) {
        return method(type, "get" + capital())
                .or(() -> method(type, "is" + capital()).filter(PlainMember::isYesOrNo))
                .or(() -> method(type, name));
    }

    private static boolean isYesOrNo(Method method) {
        return method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
    }

    private String capital() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// As what it is asked. What else there is may be asked for more than templates should, which the expression language has rules for.
    private Optional<Class<?>> face(Class<?> type) {
        if (isCall && HARMLESS.contains(name)) {
            if (Collection.class.isAssignableFrom(type)) {
                return Optional.of(Collection.class);
            }
            if (type == String.class || type == Optional.class) {
                return Optional.of(type);
            }
        }
        return isOfPages(type) ? Optional.of(type) : Optional.empty();
    }

    private static boolean isOfPages(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getName().startsWith(OURS) || type == IterationStatusVar.class);
    }

    private static Optional<Method> method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == 0)
                .filter(each -> !each.isBridge() && each.getDeclaringClass() != Object.class)
                .findFirst();
    }
}
