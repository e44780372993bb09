;;; What a person does in Emacs with eglot, as a script for `emacs --batch'. -*- lexical-binding: t -*-
;;; It writes what they see, as JSON, to the file $RESULT.

(require 'eglot)
(require 'json)
(require 'xref)
(unless (require 'markdown-mode nil t)
  (define-derived-mode markdown-mode text-mode "Markdown")
  (add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode)))

(defvar place-of-run (file-truename default-directory))

(defvar seen nil "What the person has seen, by name.")

(defun see (name value)
  (push (cons name value) seen))

(defun await (what holds)
  "Wait until HOLDS returns non-nil, and return that; WHAT is for the error."
  (let ((end (+ (float-time) 60)) result)
    (while (not (setq result (funcall holds)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))
    result))

(defun put-cursor (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun place (xref)
  (let ((location (xref-item-location xref)))
    (format "%s:%d"
            (file-relative-name (file-truename (xref-location-group location)) place-of-run)
            (xref-location-line location))))

(defun places (xrefs)
  (vconcat (mapcar #'place xrefs)))

(defun diagnostics ()
  (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))

(defun connect ()
  (setq eglot-sync-connect 60
        jsonrpc-default-request-timeout 60
        ;; Nobody is there to be asked.
        eglot-confirm-server-initiated-edits nil)
  (find-file (expand-file-name "glossary/pl/brand.md" place-of-run))
  (run-hooks 'post-command-hook)
  (await "the server" #'eglot-current-server))

(defun read-along ()
  (flymake-start)
  (see 'diagnostics (await "diagnostics" (lambda () (and (flymake-diagnostics) (diagnostics)))))
  (put-cursor "rynkach")
  (switch-to-buffer (current-buffer))
  (see 'hover (await-hover))
  (see 'definition (places (xref-backend-definitions 'eglot nil)))
  (see 'references (places (xref-backend-references 'eglot nil))))

(defun await-hover ()
  (let (text)
    (eglot-hover-eldoc-function (lambda (info &rest _) (when info (setq text info))))
    (substring-no-properties (await "the hover" (lambda () text)))))

(defun complete (typed)
  "Type a link at the end, up to the beginning TYPED of its target; complete it, and take it away again."
  (goto-char (point-max))
  (insert "\n[rynkiem docelowym](" typed)
  (pcase-let* ((`(,start ,end ,table . ,properties) (eglot-completion-at-point))
               (offered (all-completions (buffer-substring start end) table))
               (sorted (funcall (alist-get 'display-sort-function (cdr (funcall table "" nil 'metadata))) offered))
               (best (car sorted)))
    (see 'offered (vconcat (mapcar #'substring-no-properties sorted)))
    (delete-region start end)
    (insert best)
    (funcall (plist-get properties :exit-function) best 'finished)
    (see 'completed (buffer-substring-no-properties (line-beginning-position) (point-max))))
  (delete-region (line-beginning-position 0) (point-max)))

(defun can-rename-files ()
  (let ((edits (plist-get (plist-get (eglot-client-capabilities (eglot-current-server)) :workspace) :workspaceEdit)))
    (seq-contains-p (plist-get edits :resourceOperations) "rename")))

(defun rename ()
  (see 'renamesFiles (if (can-rename-files) t json-false))
  (see 'watches (hash-table-count (eglot--file-watches (eglot-current-server))))
  (put-cursor "/target-market")
  (see 'renamed (condition-case problem (progn (eglot-rename "customer-market") t)
                  (error (error-message-string problem)))))

(condition-case problem
    (progn
      (load (getenv "SETUP") nil t t)
      (connect)
      (read-along)
      (complete "/")
      (rename))
  (error (see 'problem (error-message-string problem))))

(with-temp-file (getenv "RESULT")
  (insert (json-encode seen)))
