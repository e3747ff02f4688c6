package dev.sessions.published;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds what a public or protected element of some sources leaves unsaid. Unlike doclint's group
 * {@code missing}, it asks for no tag that would only say a sentence again.
 */
final class JavadocGaps {
  private static final Set<Modifier> OUTSIDE = Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private final List<String> gaps = new ArrayList<>();
  private int elements;

  private JavadocGaps() {}

  /** Reads the sources. */
  static JavadocGaps in(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavadocGaps found = new JavadocGaps();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        found.new Reader(docs, unit).scan(unit, null);
      }
    }
    return found;
  }

  /** Returns each gap: the element, and what is missing. */
  List<String> gaps() {
    return gaps;
  }

  /** Returns how many elements were looked at. */
  int elements() {
    return elements;
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final CompilationUnitTree unit;

    Reader(DocTrees docs, CompilationUnitTree unit) {
      this.docs = docs;
      this.unit = unit;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!isPublished(type.getModifiers())) {
        return null;
      }
      Optional<DocCommentTree> comment = comment();
      if (comment.isEmpty()) {
        say(type.getSimpleName(), "has no comment");
      } else if (type.getKind() == Tree.Kind.RECORD) {
        requireParams(type.getSimpleName(), components(type), comment.get());
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (isPublished(method.getModifiers()) && !isOverride(method)) {
        comment()
            .ifPresentOrElse(it -> check(method, it), () -> say(name(method), "has no comment"));
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void nothing) {
      if (isPublished(field.getModifiers()) && comment().isEmpty()) {
        say(field.getName(), "has no comment");
      }
      return null;
    }

    private void check(MethodTree method, DocCommentTree comment) {
      String name = name(method);
      String sentence = comment.getFirstSentence().toString();
      ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      boolean givesBack =
          method.getReturnType() != null
              && !method.getReturnType().toString().equals("void")
              && type.getKind() != Tree.Kind.ANNOTATION_TYPE;
      if (givesBack
          && comment.getBlockTags().stream().noneMatch(tag -> tag.getKind() == DocTree.Kind.RETURN)
          && !sentence.matches("(?s)(Returns|Creates|Opens)\\b.*|\\{@return.*")) {
        say(name, "has no @return, and its sentence does not begin with Returns, Creates or Opens");
      }
      if (method.getParameters().size() > 1 && !isOfComponents(method, type)) {
        requireParams(name, method.getParameters(), comment);
      }
      Set<String> told = new HashSet<>();
      comment.getBlockTags().stream()
          .filter(ThrowsTree.class::isInstance)
          .map(tag -> ((ThrowsTree) tag).getExceptionName().toString())
          .forEach(exception -> told.add(exception.substring(exception.lastIndexOf('.') + 1)));
      thrown(method).stream()
          .filter(exception -> !told.contains(exception))
          .forEach(exception -> say(name, "throws " + exception + " without @throws"));
    }

    private void requireParams(
        CharSequence name, List<? extends VariableTree> parameters, DocCommentTree comment) {
      Set<String> told = new HashSet<>();
      comment.getBlockTags().stream()
          .filter(ParamTree.class::isInstance)
          .map(ParamTree.class::cast)
          .filter(tag -> !tag.getDescription().isEmpty())
          .forEach(tag -> told.add(tag.getName().toString()));
      parameters.stream()
          .map(parameter -> parameter.getName().toString())
          .filter(parameter -> !told.contains(parameter))
          .forEach(parameter -> say(name, "has no @param " + parameter));
    }

    private Optional<DocCommentTree> comment() {
      elements++;
      return Optional.ofNullable(docs.getDocCommentTree(getCurrentPath()));
    }

    /** What an interface has is public without a word. */
    private boolean isPublished(ModifiersTree modifiers) {
      TreePath around = getCurrentPath().getParentPath();
      boolean inInterface =
          around.getLeaf().getKind() == Tree.Kind.INTERFACE
              || around.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE;
      return inInterface
          ? !modifiers.getFlags().contains(Modifier.PRIVATE)
          : modifiers.getFlags().stream().anyMatch(OUTSIDE::contains);
    }

    private String name(MethodTree method) {
      ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      String name = method.getName().toString();
      return name.equals("<init>") ? "constructor of " + type.getSimpleName() : name;
    }

    private void say(CharSequence element, String gap) {
      Path file = Path.of(unit.getSourceFile().getName()).getFileName();
      gaps.add(file + ": " + element + " " + gap);
    }
  }

  private static List<? extends VariableTree> components(ClassTree record) {
    return record.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
        .toList();
  }

  /** A record's own comment says what its components are. */
  private static boolean isOfComponents(MethodTree method, ClassTree type) {
    return method.getReturnType() == null
        && type.getKind() == Tree.Kind.RECORD
        && names(components(type)).containsAll(names(method.getParameters()));
  }

  private static List<String> names(List<? extends VariableTree> variables) {
    return variables.stream().map(variable -> variable.getName().toString()).toList();
  }

  private static boolean isOverride(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
  }

  /** Returns the types that the method itself makes and throws. */
  private static Set<String> thrown(MethodTree method) {
    Set<String> types = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void nothing) {
        if (tree.getExpression() instanceof NewClassTree made) {
          types.add(made.getIdentifier().toString());
        }
        return super.visitThrow(tree, nothing);
      }
    }.scan(method, null);
    return types;
  }
}
