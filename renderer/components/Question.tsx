import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import './Dialog.css'

type Props = {
  title: string
  body: string
  yes: string
  onYes: () => void
  /** Without a second answer there is only one. */
  no?: string
  onNo?: () => void
  children?: ReactNode
}

/** Something that must be answered before going on. The safe answer has the focus. */
export const Question = ({ title, body, yes, no, onYes, onNo, children }: Props) => (
  <ModalOverlay className="veil" isOpen isKeyboardDismissDisabled={!onNo} onOpenChange={() => onNo?.()}>
    <Modal className="dialog">
      <Dialog role="alertdialog" className="dialog-paper">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        <p>{body}</p>
        {children}
        <div className="dialog-answers">
          {no && onNo && (
            <Button look="main" onPress={onNo} autoFocus>
              {no}
            </Button>
          )}
          <Button look={no ? 'warm' : 'main'} onPress={onYes} autoFocus={!no}>
            {yes}
          </Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
